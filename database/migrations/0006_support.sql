-- Support records: one piece of support, written once. The record row is the single truth; its shares and the
-- tally are derived from it by triggers, so that boards and reports don't cost more as history grows.

create schema files;
create schema support;
grant usage on schema files, support to machisen_app;

create table files.file (
  id int generated always as identity primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  size int not null check (size > 0),
  created_at timestamptz not null default now()
);
comment on table files.file is 'Content-addressed; who may read a file follows from the row that it is attached to.';

create table support.record (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  centre_id int not null references programme.centre,
  area_id int not null references programme.area,
  worker_id int not null references people.person,
  day date not null,
  minutes int not null check (minutes between 1 and 1440),
  how text not null check (how ~ '^[a-z-]{1,20}$'),
  place text not null default '',
  council_ids int[] not null default '{}' check (cardinality(council_ids) <= 40),
  duty_id int not null references programme.duty,
  other_duty_ids int[] not null default '{}' check (not duty_id = any(other_duty_ids) and cardinality(other_duty_ids) <= 40),
  axis text,
  people_met int check (people_met between 0 and 100000),
  met_by_generation jsonb not null default '{}',
  asked text not null default '',
  done text not null check (done <> ''),
  outcome text not null default '',
  next_step text not null default '',
  next_due date,
  next_owner_id int references people.person,
  next_done_on date,
  state text not null default 'submitted' check (state in ('submitted', 'returned', 'approved')),
  is_example boolean not null default false,
  version int not null default 1,
  submission_key uuid not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, area_id)
);
comment on table support.record is 'area_id: the district of the first council, or the area itself. submission_key: the same form sent twice makes one record.';
create index record_day on support.record (programme_id, day desc, id desc);
create index record_area on support.record (area_id, day desc);
create index record_worker on support.record (worker_id, day desc, id desc);
create index record_waiting on support.record (programme_id, state, day) where state <> 'approved';
create index record_next on support.record (next_owner_id, next_due) where next_step <> '' and next_done_on is null;

create table support.share (
  record_id int not null references support.record on delete cascade,
  position int not null,
  council_id int references councils.council,
  area_id int not null references programme.area,
  programme_id int not null references programme.programme,
  centre_id int not null references programme.centre,
  duty_id int not null references programme.duty,
  day date not null,
  minutes int not null check (minutes >= 0),
  state text not null,
  primary key (record_id, position)
);
comment on table support.share is 'The part of a record that fell to one council; minutes add up to the record''s. Position 0 counts the record.';
create index share_council on support.share (council_id, day desc, record_id desc) include (area_id, programme_id);
create index share_duty on support.share (programme_id, duty_id, day desc);
create index share_month on support.share (programme_id, centre_id, day);

create table support.tally (
  programme_id int not null,
  centre_id int not null,
  area_id int not null,
  council_id int,
  duty_id int not null,
  month date not null check (month = date_trunc('month', month)),
  state text not null,
  records int not null,
  shares int not null,
  minutes int not null,
  unique nulls not distinct (programme_id, month, centre_id, area_id, council_id, duty_id, state)
);
comment on table support.tally is 'Sums of shares per month; equal to a sum over support.share at every commit.';
create index tally_council on support.tally (council_id, month);

-- What a record must agree with, in one place: the name of the first rule it breaks, or null.
create function support.broken_rule(r support.record) returns text language sql stable as $$
  select case
    when not exists (select 1 from programme.contract_centre c join programme.contract k on k.id = c.contract_id
                      where c.centre_id = r.centre_id and k.programme_id = r.programme_id and r.day between k.starts and k.ends)
      then 'record_day_in_contract'
    when not exists (select 1 from people.appointment a
                      where a.person_id = r.worker_id and a.programme_id = r.programme_id and a.centre_id = r.centre_id
                        and r.day between a.starts and coalesce(a.ends, 'infinity'))
      then 'record_day_in_term'
    when exists (select 1 from unnest(r.duty_id || r.other_duty_ids) d (id)
                  where not exists (select 1 from programme.duty x where x.id = d.id and x.programme_id = r.programme_id))
      then 'record_duty_of_programme'
    when cardinality(r.council_ids) > 0
         and r.area_id is distinct from (select c.area_id from councils.council c where c.id = r.council_ids[1])
      then 'record_area_of_council'
    when cardinality(r.council_ids) <> (select count(distinct c.id) from councils.council c where c.id = any(r.council_ids))
      then 'record_councils_exist'
    when exists (select 1 from (select r.area_id as id union select c.area_id from councils.council c where c.id = any(r.council_ids)) place
                  where not exists (select 1 from programme.centre_area ca join programme.area_closure l on l.ancestor_id = ca.area_id
                                     where ca.centre_id = r.centre_id and l.descendant_id = place.id))
      then 'record_area_in_centre'
  end
$$;

create function support.refuse_broken(rule text, id int) returns void language plpgsql as $$
begin
  if rule is not null then
    raise exception 'record % breaks %', id, rule using errcode = 'check_violation', constraint = rule;
  end if;
end $$;

create function support.check_record() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform support.refuse_broken(support.broken_rule(new), new.id);
  return new;
end $$;
create trigger check_record before update of programme_id, centre_id, area_id, day, council_ids, duty_id, other_duty_ids, worker_id
  on support.record for each row execute function support.check_record();

create function support.shares_of(r support.record) returns setof support.share language sql stable as $$
  select r.id, 0, null::int, r.area_id, r.programme_id, r.centre_id, r.duty_id, r.day, r.minutes, r.state
   where cardinality(r.council_ids) = 0
  union all
  select r.id, i.n::int - 1, c.id, c.area_id, r.programme_id, r.centre_id, r.duty_id, r.day,
         r.minutes / greatest(cardinality(r.council_ids), 1) + (i.n <= r.minutes % greatest(cardinality(r.council_ids), 1))::int, r.state
    from unnest(r.council_ids) with ordinality i (id, n) join councils.council c on c.id = i.id
$$;
comment on function support.shares_of is 'Whole minutes, as even as can be; the remainder goes to the councils named first. greatest(…, 1): a division by no council may be worked out ahead, even where no row needs it.';

-- New records come by the thousand (an import), so they are checked and shared out as a set.
create function support.on_records_added() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- The audit chain serialises writers anyway. Waiting here first keeps two of them from waiting for each other's sums.
  perform pg_advisory_xact_lock(7211);
  perform support.refuse_broken(b.rule, b.id)
     from (select support.broken_rule(r) as rule, r.id from added a join support.record r on r.id = a.id) b
    where b.rule is not null limit 1;
  insert into support.share
    select s.* from added a join support.record r on r.id = a.id cross join lateral support.shares_of(r) s;
  return null;
end $$;
create trigger shared after insert on support.record referencing new table as added
  for each statement execute function support.on_records_added();

create function support.on_record_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7211);
  delete from support.share where record_id = old.id;
  if tg_op = 'UPDATE' then insert into support.share select * from support.shares_of(new); end if;
  return null;
end $$;
create trigger shared_anew after delete or update of programme_id, centre_id, area_id, day, minutes, council_ids, duty_id, state
  on support.record for each row execute function support.on_record_changed();

create function support.count_shares() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into support.tally
      select programme_id, centre_id, area_id, council_id, duty_id, date_trunc('month', day), state,
             count(*) filter (where position = 0), count(*), sum(minutes)
        from added group by 1, 2, 3, 4, 5, 6, 7
    on conflict (programme_id, month, centre_id, area_id, council_id, duty_id, state) do update
      set records = tally.records + excluded.records, shares = tally.shares + excluded.shares, minutes = tally.minutes + excluded.minutes;
  else
    update support.tally t
       set records = t.records - s.records, shares = t.shares - s.shares, minutes = t.minutes - s.minutes
      from (select programme_id, centre_id, area_id, council_id, duty_id, date_trunc('month', day)::date as month, state,
                   count(*) filter (where position = 0) as records, count(*) as shares, sum(minutes) as minutes
              from removed group by 1, 2, 3, 4, 5, 6, 7) s
     where (t.programme_id, t.centre_id, t.area_id, t.duty_id, t.month, t.state)
         = (s.programme_id, s.centre_id, s.area_id, s.duty_id, s.month, s.state)
       and t.council_id is not distinct from s.council_id;
  end if;
  return null;
end $$;
create trigger counted after insert on support.share referencing new table as added
  for each statement execute function support.count_shares();
create trigger discounted after delete on support.share referencing old table as removed
  for each statement execute function support.count_shares();

-- The area of what hangs on a record is the record's, and moves with it.
create table support.review (
  id int generated always as identity primary key,
  record_id int not null,
  area_id int not null,
  at timestamptz not null default now(),
  reviewer_id int not null references people.person,
  verdict text not null check (verdict in ('approved', 'returned', 'commented')),
  note text not null default '',
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade,
  check (verdict = 'approved' or note <> '')
);
comment on table support.review is 'What the advisor said of a record; append-only.';
create index review_record on support.review (record_id, id);

create table support.attachment (
  id int generated always as identity primary key,
  record_id int not null,
  area_id int not null,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
  foreign key (record_id, area_id) references support.record (id, area_id) on update cascade on delete cascade,
  unique (record_id, file_id)
);

create table support.draft (
  person_id int not null references people.person,
  form text not null,
  programme_id int not null references programme.programme,
  fields jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (person_id, form, programme_id)
);
comment on table support.draft is 'What a person has typed and not yet sent; only that person sees it.';

alter table support.record enable row level security;
create policy read on support.record for select using (area_id = any((select app.areas('record.read'))::int[]));
-- One's own work, or that of others where one reviews (bringing in old records).
create policy add on support.record for insert with check (area_id = any((select app.areas('record.write'))::int[])
  and (app.is_system() or worker_id = app.actor_id() or area_id = any((select app.areas('record.review'))::int[])));
create policy change on support.record for update using (area_id = any((select app.areas('record.write'))::int[]) or area_id = any((select app.areas('record.review'))::int[]));
alter table support.share enable row level security;
create policy read on support.share for select using (area_id = any((select app.areas('record.read'))::int[]));
alter table support.tally enable row level security;
create policy read on support.tally for select using (area_id = any((select app.areas('board.read'))::int[]));
alter table support.review enable row level security;
create policy read on support.review for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.review for insert with check (area_id = any((select app.areas('record.review'))::int[])
  and (app.is_system() or reviewer_id = app.actor_id()));
alter table support.attachment enable row level security;
create policy read on support.attachment for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.attachment for insert with check (area_id = any((select app.areas('record.write'))::int[]));
create policy remove on support.attachment for delete using (area_id = any((select app.areas('record.write'))::int[]));
alter table support.draft enable row level security;
create policy own on support.draft using (person_id = app.actor_id()) with check (person_id = app.actor_id());

grant select, insert on files.file to machisen_app;
grant select, insert on support.record to machisen_app;
-- Who wrote a record, in which programme and when, doesn't change.
grant update (centre_id, area_id, day, minutes, how, place, council_ids, duty_id, other_duty_ids, axis, people_met, met_by_generation,
  asked, done, outcome, next_step, next_due, next_owner_id, next_done_on, state, version, updated_at) on support.record to machisen_app;
grant select on support.share, support.tally to machisen_app;
grant select, insert on support.review to machisen_app;
grant select, insert, delete on support.attachment to machisen_app;
grant select, insert, update, delete on support.draft to machisen_app;

select audit.watch(t) from unnest(array['support.record', 'support.review', 'support.attachment']::regclass[]) t;
