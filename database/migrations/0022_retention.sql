-- Personal data that the work needs no longer (docs/decisions/0008-retention.md). The audit log and the records of the work stay.

create function app.forget(out sessions int, out resets int, out attempts int, out letters int, out drafts int)
  language plpgsql security definer set search_path = '' as $$
begin
  if not app.is_system() then raise exception 'only the operator forgets' using errcode = 'insufficient_privilege'; end if;
  -- The chain's lock first, and no row that somebody else holds: what is in use today can wait until tomorrow.
  perform pg_advisory_xact_lock(7211);

  delete from identity.session s where s.id in (
    select old.id from identity.session old where old.expires_at <= now() for update skip locked);
  get diagnostics sessions = row_count;

  -- A used link is gone already; this one was never used within its hour.
  delete from identity.reset r where r.digest in (
    select old.digest from identity.reset old where old.asked_at <= now() - interval '1 hour' for update skip locked);
  get diagnostics resets = row_count;

  delete from identity.attempt a where a.id in (
    select old.id from identity.attempt old where old.at <= now() - interval '1 day' for update skip locked);
  get diagnostics attempts = row_count;

  -- Sent or not: after a day nothing is tried again, and the links inside have long been dead.
  delete from notices.mail m where m.id in (
    select old.id from notices.mail old where old.made_at <= now() - interval '90 days' for update skip locked);
  get diagnostics letters = row_count;

  -- Nobody can open it any more: the last appointment there ended a year ago, or with its contract.
  delete from support.draft d where d.ctid = any(array(
    select old.ctid from support.draft old
     where old.saved_at <= now() - interval '1 year'
       and not exists (
         select from people.appointment ap left join programme.contract co on co.id = ap.contract_id
          where ap.person_id = old.person_id and ap.programme_id = old.programme_id
            and least(coalesce(ap.ends, 'infinity'), coalesce(co.ends, 'infinity'))
                > programme.today(old.programme_id) - interval '1 year')
       for update skip locked));
  get diagnostics drafts = row_count;

  -- How many, never whose.
  if sessions + resets + attempts + letters + drafts > 0 then
    perform app.note('forgotten', 'app.installation', '', null, jsonb_build_object(
      'sessions', sessions, 'resets', resets, 'attempts', attempts, 'letters', letters, 'drafts', drafts));
  end if;
end $$;
comment on function app.forget is 'Removes personal data whose time is over, and notes how much of each kind went.';

revoke execute on function app.forget from public;
grant execute on function app.forget to machisen_app;
