-- Requests from the ward office: filed, acknowledged, assigned, answered, accepted or reopened. The events are the single
-- truth and never change; a request's row is moved by them alone.

create schema desk;
grant usage on schema desk to machisen_app;

create table desk.request (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  centre_id int not null references programme.centre,
  area_id int not null references programme.area,
  council_ids int[] not null default '{}' check (cardinality(council_ids) <= 40),
  what text not null check (what <> '' and char_length(what) <= 4000),
  why text not null check (why <> '' and char_length(why) <= 4000),
  wished_by date,
  filed_by int not null references people.person,
  filed_at timestamptz not null,
  acknowledge_soon timestamptz not null,
  acknowledge_by timestamptz not null,
  answer_soon timestamptz not null,
  answer_by timestamptz not null,
  first_answer_by timestamptz not null,
  state text not null default 'received' check (state in ('received', 'acknowledged', 'assigned', 'answered', 'accepted', 'reopened')),
  assignee_id int references people.person,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  escalated_at timestamptz,
  version int not null default 0,
  submission_key uuid not null unique,
  unique (id, area_id),
  check (filed_at <= acknowledge_soon and acknowledge_soon <= acknowledge_by),
  check (filed_at <= answer_soon and answer_soon <= answer_by),
  check ((state = 'accepted') = (closed_at is not null)),
  check (state not in ('assigned', 'answered', 'accepted', 'reopened') or assignee_id is not null)
);
comment on table desk.request is 'What a client asks of a centre. area_id: the part of the client''s area that it concerns; council_ids empty = all of it. soon/by: when a step is nearly due and due, counted in opening hours at filing.';
comment on column desk.request.escalated_at is 'When its lateness was told to those who handle it; told once, never again.';
comment on column desk.request.first_answer_by is 'When the first answer was due; a reopened request gets a new answer_by and keeps this.';
comment on column desk.request.answered_at is 'The first answer; a reopened request keeps it.';
comment on column desk.request.submission_key is 'The same form sent twice makes one request.';
create index request_area on desk.request (area_id, filed_at desc);
create index request_newest on desk.request (programme_id, filed_at desc, id desc);
create index request_open on desk.request (programme_id, answer_by) where state <> 'accepted';
create index request_assignee on desk.request (assignee_id) where state <> 'accepted';

create table desk.event (
  id int generated always as identity primary key,
  request_id int not null,
  area_id int not null,
  at timestamptz not null,
  person_id int not null references people.person,
  kind text not null check (kind in ('received', 'acknowledged', 'assigned', 'answered', 'accepted', 'reopened')),
  words text not null default '' check (char_length(words) <= 4000),
  assignee_id int references people.person,
  answer_soon timestamptz,
  answer_by timestamptz,
  foreign key (request_id, area_id) references desk.request (id, area_id),
  check (kind not in ('answered', 'reopened') or words <> ''),
  check ((kind = 'assigned') = (assignee_id is not null)),
  check ((kind = 'reopened') = (answer_by is not null) and (answer_by is null) = (answer_soon is null) and answer_soon <= answer_by)
);
comment on table desk.event is 'Every step of a request: who, when, what, in which words; append-only. A reopened request carries its new time for the answer.';
create index event_request on desk.event (request_id, id);

create table desk.attachment (
  id int generated always as identity primary key,
  request_id int not null,
  area_id int not null,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
  foreign key (request_id, area_id) references desk.request (id, area_id),
  unique (request_id, file_id)
);
comment on table desk.attachment is 'What came with a request; append-only.';

create table desk.request_record (
  record_id int primary key references support.record on delete cascade,
  request_id int not null,
  area_id int not null,
  foreign key (request_id, area_id) references desk.request (id, area_id)
);
comment on table desk.request_record is 'Support that was given because of a request. area_id is the request''s.';
create index request_record_request on desk.request_record (request_id);

create function desk.state_after(state text, kind text) returns text language sql immutable
  return case
    when state is null and kind = 'received' then 'received'
    when state = 'received' and kind = 'acknowledged' then 'acknowledged'
    when state in ('acknowledged', 'assigned', 'reopened') and kind = 'assigned' then 'assigned'
    when state in ('assigned', 'reopened') and kind = 'answered' then 'answered'
    when state = 'answered' and kind in ('accepted', 'reopened') then kind
  end;
comment on function desk.state_after is 'Where a step leads from a state; null = it is impossible. null state: nothing has happened yet.';

create function desk.assignable(programme int, area int, day date) returns int[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct ap.person_id), '{}')
    from people.appointment ap
    join programme.post po on po.id = ap.post_id and po.side = 'centre'
    join programme.contract co on co.id = ap.contract_id
   where app.is_known() and ap.programme_id = assignable.programme
     and assignable.day between ap.starts and least(coalesce(ap.ends, 'infinity'), co.ends)
     and exists (
       select from programme.area_closure c
        where c.descendant_id = assignable.area
          and (po.powers ->> 'request.read' = 'centre' and c.ancestor_id in (select ca.area_id from programme.centre_area ca where ca.centre_id = ap.centre_id)
            or po.powers ->> 'request.read' = 'appointment' and c.ancestor_id in (select aa.area_id from people.appointment_area aa where aa.appointment_id = ap.id)))
     and exists (
       select from programme.area_closure c
        where (assignable.area in (c.ancestor_id, c.descendant_id))
          and (po.powers ->> 'record.write' = 'centre' and (c.ancestor_id in (select ca.area_id from programme.centre_area ca where ca.centre_id = ap.centre_id)
                 or c.ancestor_id = assignable.area and c.descendant_id in (select ca.area_id from programme.centre_area ca where ca.centre_id = ap.centre_id))
            or po.powers ->> 'record.write' = 'appointment' and (c.ancestor_id in (select aa.area_id from people.appointment_area aa where aa.appointment_id = ap.id)
                 or c.ancestor_id = assignable.area and c.descendant_id in (select aa.area_id from people.appointment_area aa where aa.appointment_id = ap.id))))
$$;
comment on function desk.assignable is 'Who can be given a request of the area on a day: staff of a centre who see it and write records somewhere in it. Ids only.';

create function desk.day_of(programme int, at timestamptz) returns date language sql stable security definer set search_path = ''
  return least((at at time zone 'Asia/Tokyo')::date, programme.today(programme));

-- One step: it must be possible, not before the one before it, and it alone moves the request.
create function desk.on_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  r desk.request;
  last timestamptz;
  after text;
  wrong text;
begin
  -- The audit chain serialises writers anyway. Waiting here first keeps two of them from waiting for each other's request.
  perform pg_advisory_xact_lock(7211);
  select * into r from desk.request q where q.id = new.request_id for update;
  select max(e.at) into last from desk.event e where e.request_id = new.request_id;
  after := desk.state_after(case when last is not null then r.state end, new.kind);
  wrong := case
    when after is null then 'event_possible'
    when new.at < last then 'event_in_order'
    when new.kind = 'received' and (new.at <> r.filed_at or new.person_id <> r.filed_by) then 'event_received_as_filed'
    when new.kind = 'assigned' and not new.assignee_id = any(desk.assignable(r.programme_id, r.area_id, desk.day_of(r.programme_id, new.at)))
      then 'event_assignee_in_office'
  end;
  if wrong is not null then
    raise exception 'request %: % after % at % breaks %', new.request_id, new.kind, r.state, last, wrong
      using errcode = 'check_violation', constraint = wrong;
  end if;
  update desk.request q
     set state = after, version = q.version + 1,
         assignee_id = coalesce(new.assignee_id, q.assignee_id),
         acknowledged_at = case when new.kind = 'acknowledged' then new.at else q.acknowledged_at end,
         answered_at = case when new.kind = 'answered' then coalesce(q.answered_at, new.at) else q.answered_at end,
         closed_at = case when new.kind = 'accepted' then new.at end,
         answer_soon = coalesce(new.answer_soon, q.answer_soon), answer_by = coalesce(new.answer_by, q.answer_by)
   where q.id = new.request_id;
  return new;
end $$;
create trigger step before insert on desk.event for each row execute function desk.on_event();

-- A request without its first event would be a request that nobody filed.
create function desk.check_filed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from desk.event e where e.request_id = new.id) then
    raise exception 'request % has no event', new.id using errcode = 'check_violation', constraint = 'request_has_events';
  end if;
  return null;
end $$;
create constraint trigger filed after insert on desk.request deferrable initially deferred
  for each row execute function desk.check_filed();

-- What a new request must agree with: it begins at the beginning, in an area that its centre serves, with councils of that area.
create function desk.check_request() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when new.state <> 'received' or new.assignee_id is not null or new.acknowledged_at is not null or new.answered_at is not null
      or new.closed_at is not null or new.escalated_at is not null or new.version <> 0 or new.first_answer_by <> new.answer_by then 'request_begins_received'
    when not exists (select from programme.centre c join programme.centre_area ca on ca.centre_id = c.id
                       join programme.area_closure l on l.ancestor_id = ca.area_id
                      where c.id = new.centre_id and c.programme_id = new.programme_id and l.descendant_id = new.area_id)
      then 'request_area_in_centre'
    when cardinality(new.council_ids) <> (select count(distinct c.id) from councils.council c
                                            join programme.area_closure l on l.descendant_id = c.area_id
                                           where c.id = any(new.council_ids) and l.ancestor_id = new.area_id)
      then 'request_councils_in_area'
  end;
  if wrong is not null then
    raise exception 'the request breaks %', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger check_request before insert on desk.request for each row execute function desk.check_request();

-- The one who was given it, as long as they write records in the programme.
create function desk.is_assignee(request int) returns boolean language sql stable security definer set search_path = '' as $$
  select cardinality(app.areas('record.write')) > 0
     and exists (select from desk.request q where q.id = is_assignee.request and q.assignee_id = app.actor_id())
$$;

alter table desk.request enable row level security;
create policy read on desk.request for select using (area_id = any((select app.areas('request.read'))::int[]));
create policy add on desk.request for insert with check (
  area_id = any((select app.areas('request.file'))::int[]) and (app.is_system() or filed_by = app.actor_id()));
-- Nobody moves a request but its events; only the clock notes that it has told of a late one.
create policy escalate on desk.request for update using (app.is_system());

alter table desk.event enable row level security;
create policy read on desk.event for select using (area_id = any((select app.areas('request.read'))::int[]));
create policy add on desk.event for insert with check (
  app.is_system() or person_id = app.actor_id() and case
    when kind in ('received', 'accepted', 'reopened') then area_id = any((select app.areas('request.file'))::int[])
    when kind in ('acknowledged', 'assigned') then area_id = any((select app.areas('request.handle'))::int[])
    else area_id = any((select app.areas('request.handle'))::int[])
      or area_id = any((select app.areas('request.read'))::int[]) and desk.is_assignee(request_id) end);

alter table desk.attachment enable row level security;
create policy read on desk.attachment for select using (area_id = any((select app.areas('request.read'))::int[]));
create policy add on desk.attachment for insert with check (area_id = any((select app.areas('request.file'))::int[])
  and (app.is_system() or exists (select from desk.request q where q.id = request_id and q.filed_by = app.actor_id())));

alter table desk.request_record enable row level security;
create policy read on desk.request_record for select using (area_id = any((select app.areas('request.read'))::int[]));
-- One's own record, of the same programme.
create policy add on desk.request_record for insert with check (area_id = any((select app.areas('request.read'))::int[])
  and exists (select from support.record r join desk.request q on q.programme_id = r.programme_id
               where r.id = record_id and q.id = request_id and (app.is_system() or r.worker_id = app.actor_id())));

do $$ declare t text; begin
  foreach t in array array['event', 'attachment'] loop
    execute format('create trigger keep before update or delete or truncate on desk.%I for each statement execute function audit.refuse()', t);
  end loop;
end $$;

grant select, insert on desk.request, desk.event, desk.attachment, desk.request_record to machisen_app;
grant update (escalated_at) on desk.request to machisen_app;
revoke execute on all functions in schema desk from public;
grant execute on function desk.state_after, desk.assignable, desk.is_assignee to machisen_app;

select audit.watch(t) from unnest(array['desk.request', 'desk.event', 'desk.attachment', 'desk.request_record']::regclass[]) t;

-- Requests are found by their words and by those of their answers. From here on a kind of document brings along the power
-- by which it is seen, so that the next kind needs no other search.
alter table search.document drop constraint if exists document_kind_check;
create table search.kind (
  kind text primary key check (kind ~ '^[a-z]+$'),
  power text
);
comment on table search.kind is 'What can be found, and the power by which it is seen in its area and programme; null = by rules of its own (search.matches).';
alter table search.kind enable row level security;
insert into search.kind values ('record', null), ('council', null), ('person', null), ('consultation', null), ('library', null),
  ('request', 'request.read');
alter table search.document add foreign key (kind) references search.kind;

create function search.request_document(r desk.request) returns search.document language sql stable
  return row('request', r.id, r.programme_id, r.area_id, (r.filed_at at time zone 'Asia/Tokyo')::date, left(split_part(r.what, E'\n', 1), 60),
             concat_ws(E'\n', r.what, r.why, (select string_agg(e.words, E'\n' order by e.id) from desk.event e where e.request_id = r.id and e.words <> '')),
             app.fold(concat_ws(E'\n', r.what, r.why, (select string_agg(e.words, E'\n' order by e.id) from desk.event e where e.request_id = r.id))))::search.document;

create function search.on_request_event() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.document where kind = 'request' and id = new.request_id;
  insert into search.document select (search.request_document(r)).* from desk.request r where r.id = new.request_id;
  return null;
end $$;
create trigger found after insert on desk.event for each row execute function search.on_request_event();
revoke execute on function search.request_document, search.on_request_event from public;

create or replace function search.rebuild() returns void language sql security definer set search_path = '' as $$
  truncate search.document;
  insert into search.document select d.* from support.record r cross join lateral search.record_document(r) d;
  insert into search.document select d.* from councils.council c cross join lateral search.council_document(c) d;
  insert into search.document select d.* from people.person p cross join lateral search.person_document(p) d;
  insert into search.document select d.* from consultations.consultation c cross join lateral search.consultation_document(c) d where not c.confidential;
  insert into search.document select d.* from consultations.library_entry l cross join lateral search.library_document(l) d where l.state = 'published';
  insert into search.document select d.* from desk.request r cross join lateral search.request_document(r) d;
$$;

create or replace function search.matches(query text, kinds text[], page_limit int, page_offset int, since date default '-infinity', until date default 'infinity')
  returns setof search.document language plpgsql stable as $$
declare
  words text[] := search.words(query);
  grams text[] := array(select distinct g from unnest(words) w, unnest(app.bigrams(w)) g where char_length(g) > 1);
  records int[]; council_areas int[]; known_people int[]; mine int[]; cases int[]; own_cases int[]; library boolean;
begin
  if cardinality(grams) = 0 then return; end if;
  if kinds = '{record}' and app.programme() is not null then
    return query select * from search.records(words, grams, since, until, greatest(5000, 4 * (page_limit + page_offset)), page_limit, page_offset);
    return;
  end if;
  mine := case when app.programme() is null then app.programmes() else array[app.programme()] end;
  if 'record' = any(kinds) then records := app.areas('record.read'); end if;
  if 'council' = any(kinds) then council_areas := app.areas('council.read'); end if;
  if 'person' = any(kinds) then known_people := app.people(); end if;
  if 'consultation' = any(kinds) then
    cases := app.areas('consultation.read');
    own_cases := search.own_consultations();
  end if;
  if 'library' = any(kinds) then library := app.programme() is not null and consultations.reads_library(); end if;
  return query
    with by_power as materialized (
      select k.kind, app.areas(k.power) as areas from search.kind k where k.power is not null and k.kind = any(kinds))
    select d.* from search.document d
     where app.bigrams(d.body) collate "C" @> grams
       and d.kind = any(kinds)
       and case d.kind
             when 'record' then d.area_id = any(records) and d.programme_id = any(mine)
             when 'council' then d.area_id = any(council_areas)
             when 'person' then d.id = any(known_people)
             when 'consultation' then (d.area_id = any(cases) or d.id = any(own_cases)) and d.programme_id = any(mine)
             when 'library' then library and d.programme_id = any(mine)
             else d.programme_id = any(mine) and exists (select from by_power b where b.kind = d.kind and d.area_id = any(b.areas)) end
       and not exists (select 1 from unnest(words) w where strpos(d.body, w) = 0)
     order by d.day desc nulls last, d.id desc
     limit page_limit offset page_offset;
end $$;
