-- The auditors' work outlives a change of the book, a bank account needs its certificate, PDF receipts are released page by page, and
-- what everybody may ask for costs little.

alter table disclosure.finding add carried_from int references disclosure.finding;
comment on column disclosure.finding.carried_from is 'The same finding on the working paper before, where the book changed before it was settled.';
create index finding_carried on disclosure.finding (carried_from);

alter table disclosure.voucher drop constraint voucher_why_check;
alter table disclosure.voucher add constraint voucher_why_check check (why in ('largest', 'random', 'fund', 'project', 'earlier'));

-- Drawing anew sheds no voucher and no finding. Answers stay unless the entry was reversed since; certificates stay where the book still
-- says the same on their day.
create function disclosure.carry_over(paper int) returns void language plpgsql security definer set search_path = '' as $$
declare
  here disclosure.paper;
  before disclosure.paper;
begin
  select * into here from disclosure.paper p where p.id = carry_over.paper;
  if here.id is null or not here.area_id = any(app.areas('ledger.audit'))
     or exists (select from disclosure.voucher v where v.paper_id = here.id and v.seen_at is not null)
     or exists (select from disclosure.finding f where f.paper_id = here.id) then
    raise exception 'working paper % is no new one', carry_over.paper using errcode = 'check_violation', constraint = 'paper_is_new';
  end if;
  select * into before from disclosure.paper p where p.book_id = here.book_id and p.id < here.id order by p.id desc limit 1;
  if before.id is null then return; end if;
  insert into disclosure.voucher as n (paper_id, area_id, entry_id, why, original, agrees, addressed, purpose, remark, seen_by, seen_at)
  select here.id, here.area_id, v.entry_id, 'earlier',
         case when q.stands then v.original end, case when q.stands then v.agrees end, case when q.stands then v.addressed end,
         case when q.stands then v.purpose end, case when q.stands then v.remark else '' end,
         case when q.stands then v.seen_by end, case when q.stands then v.seen_at end
    from disclosure.voucher v
   cross join lateral (select not exists (select from ledger.entry r where r.reverses = v.entry_id and r.no > before.entries) as stands) q
   where v.paper_id = before.id
  on conflict (paper_id, entry_id) do update set original = excluded.original, agrees = excluded.agrees, addressed = excluded.addressed,
    purpose = excluded.purpose, remark = excluded.remark, seen_by = excluded.seen_by, seen_at = excluded.seen_at;
  insert into disclosure.finding (paper_id, area_id, entry_id, words, raised_by, raised_at, state, answer, answered_by, answered_at,
                                  conclusion, concluded_by, submission_key, carried_from)
  select here.id, here.area_id, f.entry_id, f.words, f.raised_by, f.raised_at, f.state, f.answer, f.answered_by, f.answered_at,
         f.conclusion, f.concluded_by, gen_random_uuid(), f.id
    from disclosure.finding f where f.paper_id = before.id and f.state <> 'settled' order by f.id;
  insert into disclosure.certificate (paper_id, area_id, account_id, day, amount, booked, remark, file_id, person_id, at)
  select here.id, here.area_id, c.account_id, c.day, c.amount, c.booked, c.remark, c.file_id, c.person_id, c.at
    from disclosure.certificate c
   where c.paper_id = before.id
     and c.booked = (select coalesce(sum(l.amount), 0) from ledger.line l where l.account_id = c.account_id and l.day <= c.day);
end $$;
comment on function disclosure.carry_over is 'Takes vouchers, findings that aren''t settled and certificates from the working paper before into a new one.';

-- What was left standing on the paper before may be settled on the next one: perhaps that is why the book changed.
create or replace function disclosure.on_finding() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.state = 'settled' or old.state = 'standing' and (old.carried_from is null or new.state not in ('settled', 'standing'))
     or (new.paper_id, new.entry_id, new.words, new.raised_by, new.carried_from)
          is distinct from (old.paper_id, old.entry_id, old.words, old.raised_by, old.carried_from)
     or new.state = 'answered' and not new.area_id = any(app.areas('ledger.enter'))
     or new.state in ('settled', 'standing') and (new.answer <> old.answer or not new.area_id = any(app.areas('ledger.audit')))
     or new.state = 'open' then
    raise exception 'finding %: % to % breaks finding_moves', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'finding_moves';
  end if;
  return new;
end $$;

alter table disclosure.certificate alter amount drop not null;
alter table disclosure.certificate add constraint certificate_or_reason check (amount is not null or remark <> '');
comment on column disclosure.certificate.amount is 'What the bank certifies; null where there is no certificate, and remark says why.';

-- Every bank account that was used has its certificate, or the reason why there is none; no voucher that was ever drawn is missing.
create function disclosure.on_signature_of_whole() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when exists (
      select from disclosure.paper p join ledger.account a on a.book_id = p.book_id
       where p.id = new.paper_id and a.kind in ('bank', 'deposit') and exists (select from ledger.line l where l.account_id = a.id)
         and not exists (select from disclosure.certificate c where c.paper_id = p.id and c.account_id = a.id)) then 'paper_has_certificates'
    when exists (
      select from disclosure.paper p join disclosure.paper q on q.book_id = p.book_id and q.id < p.id join disclosure.voucher v on v.paper_id = q.id
       where p.id = new.paper_id and not exists (select from disclosure.voucher w where w.paper_id = p.id and w.entry_id = v.entry_id)) then 'paper_keeps_vouchers' end;
  if wrong is not null then
    raise exception 'signature on % breaks %', new.paper_id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger whole before insert on disclosure.signature for each row execute function disclosure.on_signature_of_whole();

alter table disclosure.release add page int not null default 1 check (page between 1 and 200);
comment on column disclosure.release.page is 'Page of a PDF; 1 for a photo.';
drop index disclosure.release_live;
create unique index release_live on disclosure.release (picture_id, page) where taken_back_at is null;
grant select (page) on disclosure.release to machisen_app;

-- Computed by the database from the frozen bytes, so it can't say anything else.
alter table disclosure.snapshot add summary jsonb generated always as ((body::jsonb) - 'entries') stored;
comment on column disclosure.snapshot.summary is 'The snapshot without its entries: what the public page shows.';

-- An auditor may sign after the publication; the snapshot is frozen, so everybody is told beside it.
create function disclosure.later_signatures(publication int) returns table (who text, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select case when s.name_public then s.post || ' ' || s.name else s.post end, s.at
    from disclosure.publication p join ledger.book b on b.id = p.book_id join disclosure.signature s on s.book_id = b.id and s.head = b.head
   where p.id = later_signatures.publication and p.withdrawn_at is null and s.at > p.published_at
   order by s.id
$$;

-- the brake: asking for everybody's data costs work ------------------------------------------------------------------------------------

alter table identity.attempt drop constraint attempt_purpose_check;
alter table identity.attempt add constraint attempt_purpose_check check (purpose in ('password', 'code', 'reset', 'feed', 'open'));

create or replace function identity.seconds_to_wait(purpose text, origin text, mail bytea) returns int
  language sql stable security definer set search_path = '' as $$
  with recent as (
    select a.at, a.origin = seconds_to_wait.origin as here, a.mail = seconds_to_wait.mail as same
      from identity.attempt a
     where a.at > clock_timestamp() - interval '15 minutes' and not a.granted and a.purpose = seconds_to_wait.purpose
       and (a.origin = seconds_to_wait.origin or a.mail = seconds_to_wait.mail)),
  allowed as (
    select case purpose when 'open' then 60 when 'reset' then 10 else 30 end as origin_tries,
           case when purpose = 'open' then 60 when (select count(*) from recent where same) >= 30 then 2
                when purpose = 'reset' then 3 else 5 end as pair_tries)
  select coalesce(ceil(extract(epoch from max(late.at) + interval '15 minutes' - clock_timestamp())), 0)::int
    from allowed, lateral (
      (select at from recent where here order by at desc offset allowed.origin_tries - 1 limit 1)
      union all
      (select at from recent where here and same order by at desc offset allowed.pair_tries - 1 limit 1)) late
$$;

create function disclosure.knock(origin text) returns int language sql security definer set search_path = '' as $$
  select k.wait from identity.knock('open', knock.origin, knock.origin, null) k
$$;
comment on function disclosure.knock is 'Counts that an origin asks for a check or for all data: 60 in 15 minutes; seconds to wait, or 0.';

revoke execute on function disclosure.carry_over, disclosure.on_signature_of_whole, disclosure.later_signatures, disclosure.knock from public;
grant execute on function disclosure.carry_over, disclosure.later_signatures, disclosure.knock to machisen_app;
