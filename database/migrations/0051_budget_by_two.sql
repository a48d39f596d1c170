-- Who wrote a budget can't be renamed on the way to its decision: two people stay two people past the actions as well.

create or replace function ledger.keep_budget() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when tg_op <> 'INSERT' and old.state = 'decided' then 'budget_is_draft'
    when tg_op = 'INSERT' and new.state <> 'draft' then 'budget_begins_as_draft'
    when tg_op = 'INSERT' and new.revision <> (select count(*) from ledger.budget q where q.book_id = new.book_id) then 'budget_revision_follows'
    when tg_op = 'UPDATE' and new.state = 'decided' and (new.words, new.written_by) is distinct from (old.words, old.written_by)
      then 'budget_decided_as_written'
    when tg_op = 'UPDATE' and new.state = 'decided' and exists (select from ledger.budget q
      where q.book_id = new.book_id and q.revision < new.revision and q.decided_on > new.decided_on) then 'budget_decided_in_turn'
    when tg_op <> 'DELETE' and new.state = 'decided' and not exists (select from ledger.budget_line l where l.budget_id = new.id) then 'budget_has_lines' end;
  if wrong is not null then
    raise exception 'budget breaks %', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return coalesce(new, old);
end $$;

drop policy change on ledger.budget;
create policy change on ledger.budget for update using (area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[]))
  with check (state = 'draft' and area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or written_by = app.actor_id())
    or state = 'decided' and area_id = any((select app.areas('ledger.approve'))::int[]) and (app.is_system() or decided_by = app.actor_id()));

-- Whoever changes a line stands as the writer first, so the one who decides has not written any of it.
drop policy add on ledger.budget_line;
drop policy remove on ledger.budget_line;
create policy add on ledger.budget_line for insert with check (area_id = any((select app.areas('ledger.enter'))::int[])
  and (app.is_system() or exists (select from ledger.budget b where b.id = budget_id and b.written_by = app.actor_id())));
create policy remove on ledger.budget_line for delete using (area_id = any((select app.areas('ledger.enter'))::int[])
  and (app.is_system() or exists (select from ledger.budget b where b.id = budget_id and b.written_by = app.actor_id())));
