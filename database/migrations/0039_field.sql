-- Records written without a connection. An entry arrives with the key that the phone made for it; what arrived is remembered
-- beside the record, and an entry whose writer lost the post meanwhile waits for whoever reviews there.

create table support.field_arrival (
  key uuid primary key,
  record_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  person_id int not null references people.person,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  written_at timestamptz not null,
  received_at timestamptz not null default now(),
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade
);
comment on table support.field_arrival is 'What a phone sent and when it came. digest: of everything sent, so that a second sending is told from a changed entry. written_at: by the phone''s clock.';
create index field_arrival_area on support.field_arrival (area_id, record_id);

create table support.stranded_entry (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  person_id int not null references people.person,
  submission_key uuid not null unique,
  fields jsonb not null,
  written_at timestamptz not null,
  received_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by int references people.person,
  record_id int references support.record,
  note text not null default '',
  unique (id, area_id),
  check ((settled_at is null) = (settled_by is null)),
  -- Settled means: it became a record, or somebody said why it did not.
  check ((settled_at is null) = (record_id is null and note = ''))
);
comment on table support.stranded_entry is 'An entry from a phone whose writer may no longer write there. fields: as typed. Never deleted; settled by those who review in its area.';
create index stranded_entry_area on support.stranded_entry (area_id, received_at) where settled_at is null;
create index stranded_entry_record on support.stranded_entry (record_id) where record_id is not null;

create table support.stranded_file (
  entry_id int not null,
  area_id int not null,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
  primary key (entry_id, file_id),
  foreign key (entry_id, area_id) references support.stranded_entry (id, area_id)
);

-- Whoever stands, or once stood, on a post that writes records may leave an entry there, and reads none by it.
create function support.strand(programme_code text, entry_key uuid, typed jsonb, council int, place int, pictures jsonb,
                               written timestamptz, out answer text, out record int)
  language plpgsql security definer set search_path = '' as $$
declare
  actor int := app.actor_id();
  post record;
  spot int;
  entry int;
begin
  if actor is null then return; end if;
  perform pg_advisory_xact_lock(7211);
  select ap.programme_id as programme, ap.centre_id as centre into post
    from people.appointment ap
    join programme.programme pr on pr.id = ap.programme_id
    join programme.post po on po.id = ap.post_id
   where pr.code = programme_code and ap.person_id = actor and ap.centre_id is not null and po.powers ? 'record.write'
   order by coalesce(ap.ends, 'infinity') desc, ap.id desc limit 1;
  if not found then return; end if;

  select r.id into record from support.record r where r.submission_key = entry_key and r.worker_id = actor;
  if found then answer := 'recorded'; return; end if;
  perform from support.stranded_entry e where e.submission_key = entry_key and e.person_id = actor;
  if found then answer := 'kept'; return; end if;

  -- Where it was written for, as far as the centre serves it; else where the centre is.
  select p.id into spot
    from (select c.area_id as id, 1 as rank from councils.council c where c.id = council
          union all select place, 2
          union all select ca.area_id, 3 from programme.centre_area ca where ca.centre_id = post.centre) p
   where exists (select from programme.centre_area ca join programme.area_closure l on l.ancestor_id = ca.area_id
                  where ca.centre_id = post.centre and l.descendant_id = p.id)
   order by p.rank, p.id limit 1;
  if spot is null then return; end if;

  insert into support.stranded_entry (programme_id, area_id, person_id, submission_key, fields, written_at)
  values (post.programme, spot, actor, entry_key, typed, written)
      on conflict (submission_key) do nothing
  returning id into entry;
  if entry is null then return; end if;
  insert into support.stranded_file (entry_id, area_id, file_id, name)
  select entry, spot, p.id, p.name from jsonb_to_recordset(pictures) p (id int, name text);
  answer := 'kept';
end $$;
revoke execute on function support.strand from public;
grant execute on function support.strand to machisen_app;

-- Whose key a phone may ask for: somebody who writes records, or did. What they wrote must stay readable to them.
create function support.has_written_in(programme_code text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.appointment ap
      join programme.programme pr on pr.id = ap.programme_id
      join programme.post po on po.id = ap.post_id
     where pr.code = programme_code and ap.person_id = app.actor_id() and ap.centre_id is not null and po.powers ? 'record.write')
$$;
revoke execute on function support.has_written_in from public;
grant execute on function support.has_written_in to machisen_app;

alter table support.field_arrival enable row level security;
create policy read on support.field_arrival for select using (person_id = app.actor_id() or area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.field_arrival for insert with check (person_id = app.actor_id() and area_id = any((select app.areas('record.write'))::int[]));
alter table support.stranded_entry enable row level security;
create policy read on support.stranded_entry for select using (area_id = any((select app.areas('record.review'))::int[]));
create policy settle on support.stranded_entry for update using (area_id = any((select app.areas('record.review'))::int[]));
alter table support.stranded_file enable row level security;
create policy read on support.stranded_file for select using (area_id = any((select app.areas('record.review'))::int[]));

grant select, insert on support.field_arrival to machisen_app;
grant select, update (settled_at, settled_by, record_id, note) on support.stranded_entry to machisen_app;
grant select on support.stranded_file to machisen_app;

select audit.watch('support.field_arrival', 'digest');
select audit.watch('support.stranded_entry', 'fields,note');
select audit.watch('support.stranded_file');
