-- Told anew, with the same outcome; applied before as fb74434f2d4a43cbc3d804d33c97cc3ee683e117fb8480e0b9f20c4b24100df7
-- Names and contacts are corrected by others than those they belong to: two editors must not overwrite one another, and
-- nobody gets at the account of who watches over them.

-- The function is taken away and put back as it was: newer PostgreSQL (15.20) refuses a column with a default in a table
-- whose row is a function's argument.
drop function search.person_document(people.person);
alter table people.person add column version int not null default 1;
create function search.person_document(p people.person) returns search.document language sql stable
  return row('person', p.id, null, null, null, p.name, p.kana, app.fold(concat_ws(E'\n', p.name, p.kana)))::search.document;
revoke execute on function search.person_document from public;
comment on column people.person.version is 'Rises with every change of name, reading or contact.';
alter table councils.contact_point add column version int not null default 1;
grant update (version) on people.person to machisen_app;

create function people.editable() returns int[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(near.id), '{}')
    from unnest(people.reachable('people.appoint')) near (id)
   where app.is_system() or near.id = app.actor_id() or not exists (
     select from people.appointment ap
       join programme.post po on po.id = ap.post_id and po.side = 'client'
       join people.appointment_area aa on aa.appointment_id = ap.id
      where ap.person_id = near.id and coalesce(ap.ends, 'infinity') >= programme.today(ap.programme_id)
        and aa.area_id <> all(app.appoint_areas('client')))
$$;
comment on function people.editable is 'Whose name and contact the actor may correct: of people in their reach, the client''s only by the client. A first password goes to the address on record.';
grant execute on function people.editable to machisen_app;

drop policy change on people.person;
create policy change on people.person for update using (id = app.actor_id() or id = any((select people.editable())::int[]));
drop policy change on people.contact;
create policy change on people.contact for update using (person_id = any((select people.editable())::int[]));
drop policy write on people.contact;
create policy write on people.contact for insert with check (person_id = any((select people.editable())::int[]));

-- A link for a first password that was sent to the old address must not open the account any more.
create function identity.forget_links() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from identity.reset r where r.person_id = new.person_id
     and not exists (select from identity.account a where a.person_id = new.person_id);
  return null;
end $$;
create trigger forget_links after update of mail on people.contact
  for each row when (old.mail is distinct from new.mail) execute function identity.forget_links();
revoke execute on function identity.forget_links from public;

-- Whoever changes the record of somebody who has left answers for it from then on.
grant update (keeper_id) on support.record to machisen_app;
