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
  other_duty_ids int[] not null default '{}' check (not duty_id = any(other_duty_ids)),
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
  updated_at timestamptz not null default now()
);
comment on table support.record is 'area_id: the district of the first council, or the area itself. submission_key: the same form sent twice makes one record.';
create index record_list on support.record (area_id, day desc, id desc);
create index record_programme on support.record (programme_id, area_id, day desc, id desc);
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
create index share_council on support.share (council_id, day desc, record_id desc);
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

create function support.on_record() returns trigger language plpgsql security definer set search_path = '' as $$
declare known int;
begin
  if tg_op <> 'INSERT' then delete from support.share where record_id = old.id; end if;
  if tg_op = 'DELETE' then return null; end if;
  if cardinality(new.council_ids) = 0 then
    insert into support.share values (new.id, 0, null, new.area_id, new.programme_id, new.centre_id, new.duty_id, new.day, new.minutes, new.state);
  else
    insert into support.share
      select new.id, i.n - 1, c.id, c.area_id, new.programme_id, new.centre_id, new.duty_id, new.day,
             new.minutes / cardinality(new.council_ids) + (i.n <= new.minutes % cardinality(new.council_ids))::int, new.state
        from unnest(new.council_ids) with ordinality i (id, n) join councils.council c on c.id = i.id;
    get diagnostics known = row_count;
    if known <> cardinality(new.council_ids) then
      raise exception 'a council of the record does not exist' using errcode = 'foreign_key_violation';
    end if;
  end if;
  return null;
end $$;
create trigger shares after insert or delete or update of programme_id, centre_id, area_id, day, minutes, council_ids, duty_id, state
  on support.record for each row execute function support.on_record();

create function support.check_record() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from programme.contract_centre c join programme.contract k on k.id = c.contract_id
                  where c.centre_id = new.centre_id and k.programme_id = new.programme_id and new.day between k.starts and k.ends) then
    raise exception 'the day lies outside the contract' using errcode = 'check_violation', constraint = 'record_day_in_contract';
  end if;
  if not exists (select 1 from programme.duty d where d.id = new.duty_id and d.programme_id = new.programme_id) then
    raise exception 'the duty is not of this programme' using errcode = 'check_violation', constraint = 'record_duty_of_programme';
  end if;
  if not exists (select 1 from people.appointment a where a.person_id = new.worker_id and a.programme_id = new.programme_id
                    and a.centre_id is not null and new.day between a.starts and coalesce(a.ends, 'infinity')) then
    raise exception 'the worker held no post on that day' using errcode = 'check_violation', constraint = 'record_day_in_term';
  end if;
  return new;
end $$;
create trigger check_record before insert or update of programme_id, centre_id, day, duty_id, worker_id
  on support.record for each row execute function support.check_record();

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

create table support.review (
  id int generated always as identity primary key,
  record_id int not null references support.record on delete cascade,
  area_id int not null references programme.area,
  at timestamptz not null default now(),
  reviewer_id int not null references people.person,
  verdict text not null check (verdict in ('approved', 'returned', 'commented')),
  note text not null default '',
  check (verdict = 'approved' or note <> '')
);
comment on table support.review is 'What the advisor said of a record; append-only.';
create index review_record on support.review (record_id, id);

create table support.attachment (
  id int generated always as identity primary key,
  record_id int not null references support.record on delete cascade,
  area_id int not null references programme.area,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
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
create policy add on support.record for insert with check (area_id = any((select app.areas('record.write'))::int[]));
create policy change on support.record for update using (area_id = any((select app.areas('record.write'))::int[]) or area_id = any((select app.areas('record.review'))::int[]));
alter table support.share enable row level security;
create policy read on support.share for select using (area_id = any((select app.areas('record.read'))::int[]));
alter table support.tally enable row level security;
create policy read on support.tally for select using (area_id = any((select app.areas('board.read'))::int[]));
alter table support.review enable row level security;
create policy read on support.review for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.review for insert with check (area_id = any((select app.areas('record.review'))::int[]));
alter table support.attachment enable row level security;
create policy read on support.attachment for select using (area_id = any((select app.areas('record.read'))::int[]));
create policy add on support.attachment for insert with check (area_id = any((select app.areas('record.write'))::int[]));
create policy remove on support.attachment for delete using (area_id = any((select app.areas('record.write'))::int[]));
alter table support.draft enable row level security;
create policy own on support.draft using (person_id = app.actor_id()) with check (person_id = app.actor_id());

grant select, insert on files.file to machisen_app;
grant select, insert, update on support.record to machisen_app;
grant select on support.share, support.tally to machisen_app;
grant select, insert on support.review to machisen_app;
grant select, insert, delete on support.attachment to machisen_app;
grant select, insert, update, delete on support.draft to machisen_app;

select audit.watch(t) from unnest(array['support.record', 'support.review', 'support.attachment']::regclass[]) t;
