-- Photos that wait in the inbox say who sent them, and nobody sends them in somebody else's name.
drop policy write on ledger.inbox;
create policy add on ledger.inbox for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or added_by = app.actor_id()));
create policy remove on ledger.inbox for delete using (area_id = any((select app.areas('ledger.enter'))::int[]));
