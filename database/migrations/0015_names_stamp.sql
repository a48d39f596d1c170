-- Lists show names of councils, people and duties on every line. A process may keep them in memory as long as this
-- number stays: it rises, in the same transaction, with every change from which a name or the right to see it follows.

create table app.stamp (
  only_one boolean primary key default true check (only_one),
  names bigint not null default 1
);
comment on table app.stamp is 'One row. names: rises with every change of a name, an appointment or a programme.';
insert into app.stamp default values;
alter table app.stamp enable row level security;
create policy read on app.stamp for select using ((select app.is_known()));
grant select on app.stamp to machisen_app;

create function app.names_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7211); -- the order every writer keeps: first the audit chain, then this row
  update app.stamp set names = names + 1;
  return null;
end $$;

do $$ declare t regclass; begin
  foreach t in array array['councils.council', 'people.person', 'people.appointment', 'people.appointment_area', 'programme.area',
      'programme.programme', 'programme.contract', 'programme.contract_centre', 'programme.centre', 'programme.centre_area',
      'programme.post', 'programme.duty']::regclass[] loop
    execute format('create trigger names_changed after insert or update or delete on %s for each statement execute function app.names_changed()', t);
  end loop;
end $$;
