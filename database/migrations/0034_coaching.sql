-- Coaching: the queue knows since when a record waits, a comment stands at its sentence, a good record can be shown to others.

-- Since when it waits: handed in for the first time or anew. Ticking off a next step or a hand-over doesn't start it again.
alter table support.record disable trigger user;
alter table support.record add column submitted_at timestamptz;
update support.record set submitted_at = updated_at;
alter table support.record alter column submitted_at set default now(), alter column submitted_at set not null;
alter table support.record enable trigger user;
grant update (submitted_at) on support.record to machisen_app;
create index record_queue on support.record (area_id, submitted_at, id) include (programme_id, worker_id, keeper_id, centre_id) where state = 'submitted';
comment on index support.record_queue is 'What waits for review where somebody reviews, longest waiting first; counted and put in order from the index alone.';
create index record_worked on support.record (centre_id, day) include (worker_id, minutes, area_id, programme_id);
comment on index support.record_worked is 'Workload of a centre by worker, from the index alone.';

create index record_steps on support.record (centre_id, next_due) include (next_owner_id, area_id) where next_step <> '' and next_done_on is null;
comment on index support.record_steps is 'Overdue next steps of a centre.';

create table support.comment (
  id int generated always as identity primary key,
  record_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  field text not null check (field in ('asked', 'done', 'outcome')),
  sentence text not null check (btrim(sentence) <> '' and char_length(sentence) <= 4000),
  position int not null check (position >= 0),
  note text not null check (btrim(note) <> '' and char_length(note) <= 2000),
  author_id int not null references people.person,
  at timestamptz not null default now(),
  submission_key uuid not null unique,
  unique (id, record_id),
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade
);
comment on table support.comment is 'What the advisor said about one sentence; append-only. sentence, position: as they were when it was said (0 = the first of the field).';
create index comment_area on support.comment (area_id, at desc);
create index comment_record on support.comment (record_id, id);

create table support.comment_settled (
  id int generated always as identity primary key,
  comment_id int not null,
  record_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  settled boolean not null,
  person_id int not null references people.person,
  at timestamptz not null default now(),
  foreign key (comment_id, record_id) references support.comment (id, record_id) on delete cascade,
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade
);
comment on table support.comment_settled is 'A comment was seen to, or opened again; append-only, the last one holds.';
create index comment_settled_area on support.comment_settled (area_id);
create index comment_settled_comment on support.comment_settled (comment_id, id desc);

create index review_remark on support.review (area_id, id desc) where note <> '' and verdict <> 'returned';

create table support.example (
  record_id int primary key,
  area_id int not null,
  programme_id int not null references programme.programme,
  marked_by int not null references people.person,
  marked_at timestamptz not null default now(),
  why text not null default '' check (char_length(why) <= 500),
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade
);
comment on table support.example is 'Records that are shown to others as good examples; marking and unmarking are in the audit log.';
create index example_area on support.example (area_id, marked_at desc);

create table support.advice_read (
  id int generated always as identity primary key,
  record_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  person_id int not null references people.person,
  up_to_comment int not null default 0,
  up_to_review int not null default 0,
  at timestamptz not null default now(),
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade
);
comment on table support.advice_read is 'Somebody said that they have read the advice on a record so far; append-only.';
create index advice_read_area on support.advice_read (area_id);
create index advice_read_record on support.advice_read (record_id, person_id);

-- What was said before anybody could say that they had read it, counts as read.
insert into support.advice_read (record_id, area_id, programme_id, person_id, up_to_review)
select r.id, r.area_id, r.programme_id, coalesce(r.keeper_id, r.worker_id), max(v.id)
  from support.record r join support.review v on v.record_id = r.id group by r.id;

-- Two hundred records are approved at once, so what changes is shared out anew as a set, like what is added. The row
-- triggers of the audit log run before and have taken the lock that keeps two writers apart.
create function support.on_records_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  touched int[] := array(
    select n.id from now_is n join was o using (id)
     where (n.programme_id, n.centre_id, n.area_id, n.day, n.minutes, n.council_ids, n.duty_id, n.state)
           is distinct from (o.programme_id, o.centre_id, o.area_id, o.day, o.minutes, o.council_ids, o.duty_id, o.state));
begin
  if cardinality(touched) = 0 then return null; end if;
  perform pg_advisory_xact_lock(7211);
  delete from support.share where record_id = any(touched);
  insert into support.share
    select s.* from support.record r cross join lateral support.shares_of(r) s where r.id = any(touched);
  return null;
end $$;
drop trigger shared_anew on support.record;
create trigger shared_anew after update on support.record referencing old table as was new table as now_is
  for each statement execute function support.on_records_changed();
create trigger shared_away after delete on support.record for each row execute function support.on_record_changed();

alter table support.comment enable row level security;
create policy read on support.comment for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.comment for insert with check (area_id = any((select app.areas('record.review'))::int[])
  and (app.is_system() or author_id = app.actor_id()));
alter table support.comment_settled enable row level security;
create policy read on support.comment_settled for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.comment_settled for insert with check (area_id = any((select app.areas('record.write'))::int[])
  and (app.is_system() or person_id = app.actor_id()));
alter table support.example enable row level security;
create policy read on support.example for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.example for insert with check (area_id = any((select app.areas('record.review'))::int[])
  and (app.is_system() or marked_by = app.actor_id()));
create policy remove on support.example for delete using (area_id = any((select app.areas('record.review'))::int[]));
alter table support.advice_read enable row level security;
create policy read on support.advice_read for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.advice_read for insert with check (area_id = any((select app.areas('record.read'))::int[])
  and (app.is_system() or person_id = app.actor_id()));

grant select, insert on support.comment, support.comment_settled, support.advice_read to machisen_app;
grant select, insert, delete on support.example to machisen_app;

select audit.watch(t) from unnest(array['support.comment', 'support.comment_settled', 'support.example', 'support.advice_read']::regclass[]) t;
