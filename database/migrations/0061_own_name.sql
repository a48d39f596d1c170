-- What is kept under a hash is nobody's business who isn't signed in: originals of receipts are known by it. Public pages take the hash of a
-- redacted picture from its release and ask for no file here. Who of those signed in may read a file is said by the row that names it.
alter table files.file enable row level security;
create policy read on files.file for select using ((select app.is_known()));
create policy add on files.file for insert with check (app.is_known());

-- The working paper, what is answered and what is withdrawn say who did so, and nobody writes that in somebody else's name.
drop policy write on disclosure.paper;
create policy add on disclosure.paper for insert with check (area_id = any((select app.areas('ledger.audit'))::int[])
  and (app.is_system() or drawn_by = app.actor_id()));
create policy change on disclosure.paper for update using (area_id = any((select app.areas('ledger.audit'))::int[]));

drop policy write on disclosure.voucher;
create policy add on disclosure.voucher for insert with check (area_id = any((select app.areas('ledger.audit'))::int[])
  and (app.is_system() or seen_by is null or seen_by = app.actor_id()));
create policy change on disclosure.voucher for update using (area_id = any((select app.areas('ledger.audit'))::int[]))
  with check (app.is_system() or seen_by = app.actor_id());

drop policy write on disclosure.certificate;
create policy add on disclosure.certificate for insert with check (area_id = any((select app.areas('ledger.audit'))::int[])
  and (app.is_system() or person_id = app.actor_id()));
create policy change on disclosure.certificate for update using (area_id = any((select app.areas('ledger.audit'))::int[]))
  with check (app.is_system() or person_id = app.actor_id());

drop policy change on disclosure.finding;
create policy change on disclosure.finding for update using (area_id = any((select app.areas('ledger.audit') || app.areas('ledger.enter'))::int[]))
  with check (case when state = 'answered' then area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or answered_by = app.actor_id())
                   else area_id = any((select app.areas('ledger.audit'))::int[]) and (app.is_system() or concluded_by = app.actor_id()) end);

drop policy change on disclosure.publication;
create policy change on disclosure.publication for update using (area_id = any((select app.areas('ledger.publish'))::int[]))
  with check (app.is_system() or withdrawn_by = app.actor_id());

drop policy change on disclosure.release;
create policy change on disclosure.release for update using (area_id = any((select app.areas('ledger.publish') || app.areas('ledger.enter'))::int[]))
  with check (app.is_system() or taken_back_by = app.actor_id());

-- Also: who concludes leaves the answer with whoever gave it, and who answers concludes nothing.
create or replace function disclosure.on_finding() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.state = 'settled' or old.state = 'standing' and (old.carried_from is null or new.state not in ('settled', 'standing'))
     or (new.paper_id, new.entry_id, new.words, new.raised_by, new.carried_from)
          is distinct from (old.paper_id, old.entry_id, old.words, old.raised_by, old.carried_from)
     or new.state = 'answered' and ((new.conclusion, new.concluded_by) is distinct from (old.conclusion, old.concluded_by)
       or not new.area_id = any(app.areas('ledger.enter')))
     or new.state in ('settled', 'standing') and ((new.answer, new.answered_by, new.answered_at) is distinct from (old.answer, old.answered_by, old.answered_at)
       or not new.area_id = any(app.areas('ledger.audit')))
     or new.state = 'open' then
    raise exception 'finding %: % to % breaks finding_moves', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'finding_moves';
  end if;
  return new;
end $$;
