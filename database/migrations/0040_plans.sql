-- Support plans: per council and fiscal year, where it stands, what it wants to become, what the centre will do for it.
-- Agreed by the council and the client; what was agreed is kept as it was, and changed only by agreeing anew.

create schema plans;
grant usage on schema plans to machisen_app;

create table plans.plan (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  council_id int not null references councils.council,
  year int not null check (year between 2000 and 2100),
  state text not null default 'draft' check (state in ('draft', 'offered', 'agreed')),
  round int not null default 0 check (round >= 0),
  council_agreed_on date,
  client_agreed_on date,
  written_by int not null references people.person,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  unique (id, area_id),
  unique (programme_id, council_id, year),
  check (state = 'draft' or round > 0),
  check ((state = 'agreed') = (council_agreed_on is not null and client_agreed_on is not null)),
  check (state <> 'draft' or (council_agreed_on is null and client_agreed_on is null))
);
comment on table plans.plan is 'year: the fiscal year that begins in its April. round: how often it was offered. Moved by its events alone.';
create index plan_area on plans.plan (area_id, year);
create index plan_year on plans.plan (programme_id, year, council_id);

create table plans.standing (
  plan_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  axis text not null check (axis ~ '^[a-z0-9-]{1,40}$'),
  now text not null default '' check (char_length(now) <= 2000),
  wish text not null default '' check (char_length(wish) <= 2000),
  evidence int[] not null default '{}' check (cardinality(evidence) <= 20),
  primary key (plan_id, axis),
  foreign key (plan_id, area_id) references plans.plan (id, area_id),
  check (now <> '' or wish <> '' or cardinality(evidence) > 0)
);
comment on table plans.standing is 'Where the council stands on an axis of the programme, the support records that show it, and what it wants to become.';
create index standing_area on plans.standing (area_id);

create table plans.step (
  id int generated always as identity primary key,
  plan_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  what text not null check (what <> '' and char_length(what) <= 400),
  duty_id int not null references programme.duty,
  axis text check (axis ~ '^[a-z0-9-]{1,40}$'),
  person_id int references people.person,
  due date not null check (extract(day from due) = 1),
  times int not null check (times between 1 and 365),
  minutes int not null check (minutes between 1 and 60000),
  sign text not null default '' check (char_length(sign) <= 400),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  closed_on date,
  closing text not null default '' check (char_length(closing) <= 1000),
  carried boolean not null default false,
  version int not null default 1,
  submission_key uuid not null unique,
  unique (id, area_id),
  foreign key (plan_id, area_id) references plans.plan (id, area_id),
  check ((state = 'open') = (closed_on is null)),
  check ((state = 'open') = (closing = ''))
);
comment on table plans.step is 'What the centre will do. times, minutes: how much is meant. due: the first day of the month by whose end. sign: how we will know. closing: what came of it, or why it was dropped.';
create unique index step_feeds on plans.step (plan_id, duty_id, axis) nulls not distinct;
create index step_area on plans.step (area_id);
create index step_person on plans.step (person_id);

create table plans.event (
  id int generated always as identity primary key,
  plan_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  round int not null,
  at timestamptz not null default now(),
  day date not null,
  person_id int not null references people.person,
  kind text not null check (kind in ('begun', 'offered', 'withdrawn', 'returned', 'agreed', 'revised')),
  side text check (side in ('council', 'client')),
  behalf text not null default '' check (char_length(behalf) <= 200),
  words text not null default '' check (char_length(words) <= 2000),
  version int not null,
  foreign key (plan_id, area_id) references plans.plan (id, area_id),
  check ((kind in ('agreed', 'returned')) = (side is not null)),
  check (behalf = '' or kind = 'agreed' and side = 'council'),
  check (kind not in ('returned', 'revised') or words <> '')
);
comment on table plans.event is 'The way of a plan; append-only. side: for whom it was agreed or returned. behalf: who of the council agreed, where the centre wrote it down. version: the one that was read.';
create index event_plan on plans.event (plan_id, id);
create unique index event_agrees_once on plans.event (plan_id, round, side) where kind = 'agreed';

create table plans.agreed (
  plan_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  round int not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  primary key (plan_id, round),
  foreign key (plan_id, area_id) references plans.plan (id, area_id)
);
comment on table plans.agreed is 'A plan as both sides agreed to it; append-only.';
create index agreed_area on plans.agreed (area_id);

-- For which sides the actor may agree: those of their posts with plan.agree.
create function plans.my_sides() returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct po.side), '{}')
    from app.current_appointments() mine join programme.post po on po.id = mine.post_id
   where mine.powers ? 'plan.agree' and po.side in ('council', 'client')
$$;

create function plans.check_plan() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when tg_op = 'INSERT' and (new.state <> 'draft' or new.round <> 0) then 'plan_begins_as_draft'
    when new.area_id is distinct from (select c.area_id from councils.council c where c.id = new.council_id) then 'plan_area_of_council'
    when not exists (select from programme.centre ce join programme.centre_area ca on ca.centre_id = ce.id
                       join programme.area_closure l on l.ancestor_id = ca.area_id
                      where ce.programme_id = new.programme_id and l.descendant_id = new.area_id) then 'plan_area_of_programme'
    when not exists (select from programme.programme p where p.id = new.programme_id
                        and make_date(new.year, 4, 1) <= p.ends and make_date(new.year + 1, 3, 31) >= p.starts) then 'plan_year_of_programme' end;
  if wrong is not null then
    raise exception 'plan % breaks %', new.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger check_plan before insert or update of programme_id, area_id, council_id, year on plans.plan
  for each row execute function plans.check_plan();

-- What is offered or agreed stays as it was read; of an agreed plan only how its steps end.
create function plans.check_content() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  p plans.plan;
  wrong text;
begin
  select * into p from plans.plan q where q.id = coalesce(new.plan_id, old.plan_id) for update;
  wrong := case
    when p.state = 'draft' then null
    -- A hand-over moves who carries a step, whatever was agreed: the words of the agreement are kept elsewhere.
    when tg_table_name = 'step' and tg_op = 'UPDATE' and pg_trigger_depth() > 1
      and to_jsonb(new) - '{person_id,version}'::text[] = to_jsonb(old) - '{person_id,version}'::text[] then null
    when tg_table_name = 'step' and tg_op = 'UPDATE' and p.state = 'agreed' and to_jsonb(new) - '{state,closed_on,closing,version}'::text[]
      = to_jsonb(old) - '{state,closed_on,closing,version}'::text[] then null
    else 'plan_is_draft' end;
  if wrong is null and tg_op <> 'DELETE' and tg_table_name = 'step' then
    wrong := case
      when not exists (select from programme.duty d where d.id = new.duty_id and d.programme_id = new.programme_id) then 'step_duty_of_programme'
      when new.due not between make_date(p.year, 4, 1) and make_date(p.year + 1, 3, 1) then 'step_due_in_year'
      when exists (select from plans.step s where s.plan_id = new.plan_id and s.duty_id = new.duty_id and s.id <> new.id
                      and (s.axis is null or new.axis is null)) then 'step_feeds' end;
  elsif wrong is null and tg_op <> 'DELETE' then
    wrong := case when cardinality(new.evidence) <> (
      select count(distinct h.record_id) from support.share h
       where h.record_id = any(new.evidence) and h.council_id = p.council_id and h.programme_id = p.programme_id) then 'standing_evidence_of_council' end;
  end if;
  if wrong is not null then
    raise exception 'plan % breaks %', p.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return coalesce(new, old);
end $$;
create trigger check_content before insert or update or delete on plans.standing for each row execute function plans.check_content();
create trigger check_content before insert or update or delete on plans.step for each row execute function plans.check_content();

-- One event: it must be possible, on the version that was read, and it alone moves the plan.
create function plans.on_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  p plans.plan;
  wrong text;
begin
  perform pg_advisory_xact_lock(7211);
  select * into p from plans.plan q where q.id = new.plan_id for update;
  wrong := case
    when new.kind = 'begun' then case when exists (select from plans.event e where e.plan_id = new.plan_id) then 'event_possible' end
    when new.kind = 'offered' and p.state <> 'draft' or new.kind in ('withdrawn', 'returned', 'agreed') and p.state <> 'offered'
      or new.kind = 'revised' and p.state <> 'agreed' then 'event_possible'
    when new.version <> p.version then 'event_of_version'
    when new.kind = 'offered' and not exists (select from plans.step s where s.plan_id = p.id) then 'offered_with_steps' end;
  if wrong is not null then
    raise exception 'plan %: % while % breaks %', p.id, new.kind, p.state, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.round := case when new.kind = 'offered' then p.round + 1 else p.round end;
  update plans.plan q
     set round = new.round, version = q.version + (new.kind <> 'begun')::int,
         council_agreed_on = case when new.kind = 'agreed' then case when new.side = 'council' then new.day else q.council_agreed_on end end,
         client_agreed_on = case when new.kind = 'agreed' then case when new.side = 'client' then new.day else q.client_agreed_on end end,
         state = case new.kind
           when 'offered' then 'offered'
           when 'agreed' then case when case new.side when 'council' then q.client_agreed_on else q.council_agreed_on end is null then 'offered' else 'agreed' end
           else 'draft' end
   where q.id = new.plan_id;
  return new;
end $$;
create trigger move before insert on plans.event for each row execute function plans.on_event();

-- Agreed without what was agreed to would be a promise about nothing.
create function plans.check_agreed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from plans.plan p where p.id = new.id and p.state = 'agreed'
                and not exists (select from plans.agreed a where a.plan_id = p.id and a.round = p.round)) then
    raise exception 'plan % is agreed without its content', new.id using errcode = 'check_violation', constraint = 'agreed_has_content';
  end if;
  return null;
end $$;
create constraint trigger agreed_has_content after update on plans.plan deferrable initially deferred
  for each row when (new.state = 'agreed') execute function plans.check_agreed();

-- A draft is the centre's own; others see what was offered or agreed.
create function plans.may_see_work(plan int) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from plans.plan p where p.id = may_see_work.plan
                    and (p.state <> 'draft' or p.area_id = any(app.areas('plan.write'))))
$$;

alter table plans.plan enable row level security;
create policy read on plans.plan for select using (area_id = any((select app.areas('plan.read'))::int[])
  and (round > 0 or area_id = any((select app.areas('plan.write'))::int[])));
create policy add on plans.plan for insert with check (area_id = any((select app.areas('plan.write'))::int[])
  and (app.is_system() or written_by = app.actor_id()));
create policy touch on plans.plan for update using (area_id = any((select app.areas('plan.write'))::int[]));

alter table plans.standing enable row level security;
create policy read on plans.standing for select using (area_id = any((select app.areas('plan.read'))::int[]) and plans.may_see_work(plan_id));
create policy add on plans.standing for insert with check (area_id = any((select app.areas('plan.write'))::int[]));
create policy remove on plans.standing for delete using (area_id = any((select app.areas('plan.write'))::int[]));

alter table plans.step enable row level security;
create policy read on plans.step for select using (area_id = any((select app.areas('plan.read'))::int[]) and plans.may_see_work(plan_id));
create policy add on plans.step for insert with check (area_id = any((select app.areas('plan.write'))::int[]));
create policy change on plans.step for update using (area_id = any((select app.areas('plan.write'))::int[]));
create policy remove on plans.step for delete using (area_id = any((select app.areas('plan.write'))::int[]));

alter table plans.event enable row level security;
create policy read on plans.event for select using (area_id = any((select app.areas('plan.read'))::int[]));
create policy add on plans.event for insert with check (
  app.is_system() or person_id = app.actor_id() and case
    when kind in ('begun', 'offered', 'withdrawn', 'revised') then area_id = any((select app.areas('plan.write'))::int[])
    when behalf <> '' then area_id = any((select app.areas('plan.write'))::int[])
    else area_id = any((select app.areas('plan.agree'))::int[]) and side = any(plans.my_sides()) end);

alter table plans.agreed enable row level security;
create policy read on plans.agreed for select using (area_id = any((select app.areas('plan.read'))::int[]));
create policy add on plans.agreed for insert with check (
  area_id = any((select app.areas('plan.write'))::int[]) or area_id = any((select app.areas('plan.agree'))::int[]));

do $$ declare t text; begin
  foreach t in array array['event', 'agreed'] loop
    execute format('create trigger keep before update or delete or truncate on plans.%I for each statement execute function audit.refuse()', t);
  end loop;
end $$;

grant select, insert on plans.plan, plans.standing, plans.step, plans.event, plans.agreed to machisen_app;
grant update (version, updated_at) on plans.plan to machisen_app;
grant delete on plans.standing, plans.step to machisen_app;
grant update (what, duty_id, axis, person_id, due, times, minutes, sign, state, closed_on, closing, version) on plans.step to machisen_app;
-- How much support councils were given: the same numbers to whoever reads their plan, also without a right to the records.
create function plans.work(programme int, councils int[], begins date, ends date, approved boolean)
  returns table (council int, duty int, axis text, worker int, records int, minutes int, last date)
  language sql stable security definer set search_path = '' as $$
  select s.council_id, r.duty_id, r.axis, r.worker_id, count(*)::int, sum(s.minutes)::int, max(s.day)
    from support.share s join support.record r on r.id = s.record_id join councils.council c on c.id = s.council_id
   where s.programme_id = work.programme and s.council_id = any(work.councils) and s.day between work.begins and work.ends
     and (not work.approved or s.state = 'approved') and c.area_id = any((select app.areas('plan.read'))::int[])
   group by 1, 2, 3, 4
$$;

-- Whoever takes over somebody's work takes over the open steps that they carry.
create function plans.on_hand_over() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update plans.step s set person_id = new.to_person_id, version = s.version + 1
   where s.programme_id = new.programme_id and s.person_id = new.from_person_id and s.state = 'open';
  return null;
end $$;
create trigger plans_move after insert on people.hand_over for each row execute function plans.on_hand_over();

revoke execute on all functions in schema plans from public;
grant execute on function plans.my_sides, plans.may_see_work, plans.work to machisen_app;

select audit.watch(t) from unnest(array['plans.plan', 'plans.standing', 'plans.step', 'plans.event', 'plans.agreed']::regclass[]) t;

-- Plans are found by the words of their steps and wishes once they were offered.
insert into search.kind values ('plan', 'plan.read');
create function search.plan_document(p plans.plan) returns search.document language sql stable
  return row('plan', p.id, p.programme_id, p.area_id, make_date(p.year, 4, 1), (select c.name from councils.council c where c.id = p.council_id),
             (select string_agg(words, E'\n') from (
                select s.what as words from plans.step s where s.plan_id = p.id
                union all select concat_ws(E'\n', nullif(t.now, ''), nullif(t.wish, '')) from plans.standing t where t.plan_id = p.id) w),
             app.fold((select concat_ws(E'\n', (select c.name from councils.council c where c.id = p.council_id), string_agg(words, E'\n')) from (
                select s.what as words from plans.step s where s.plan_id = p.id
                union all select concat_ws(E'\n', t.now, t.wish) from plans.standing t where t.plan_id = p.id) w)))::search.document;
create function search.on_plan_event() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'offered' then
    delete from search.document where kind = 'plan' and id = new.plan_id;
    insert into search.document select (search.plan_document(p)).* from plans.plan p where p.id = new.plan_id;
  end if;
  return null;
end $$;
create trigger found after insert on plans.event for each row execute function search.on_plan_event();
revoke execute on function search.plan_document, search.on_plan_event from public;

create or replace function search.rebuild() returns void language sql security definer set search_path = '' as $$
  truncate search.document;
  insert into search.document select d.* from support.record r cross join lateral search.record_document(r) d;
  insert into search.document select d.* from councils.council c cross join lateral search.council_document(c) d;
  insert into search.document select d.* from people.person p cross join lateral search.person_document(p) d;
  insert into search.document select d.* from consultations.consultation c cross join lateral search.consultation_document(c) d where not c.confidential;
  insert into search.document select d.* from consultations.library_entry l cross join lateral search.library_document(l) d where l.state = 'published';
  insert into search.document select d.* from desk.request r cross join lateral search.request_document(r) d;
  insert into search.document select d.* from plans.plan p cross join lateral search.plan_document(p) d where p.state <> 'draft';
$$;

-- A duty of a step, and a centre that was asked for something, can't be taken out of a definition unnoticed.
create or replace function programme.work_in_use(programme int)
  returns table (part text, code text, used_by text, uses int, first_day date, last_day date)
  language sql stable security definer set search_path = '' as $$
  select 'duties', d.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.duty d on d.id = r.duty_id or d.id = any(r.other_duty_ids)
   where r.programme_id = programme group by d.code
  union all
  select 'duties', d.code, 'consultations', count(*)::int, min(c.asked_on), max(c.asked_on)
    from consultations.consultation c join programme.duty d on d.id = c.duty_id
   where c.programme_id = programme group by d.code
  union all
  select 'duties', d.code, 'library', count(*)::int, null::date, null::date
    from consultations.library_entry l join programme.duty d on d.id = l.duty_id
   where l.programme_id = programme group by d.code
  union all
  select 'duties', d.code, 'plans', count(distinct s.plan_id)::int, make_date(min(p.year), 4, 1), make_date(max(p.year) + 1, 3, 31)
    from plans.step s join plans.plan p on p.id = s.plan_id join programme.duty d on d.id = s.duty_id
   where s.programme_id = programme group by d.code
  union all
  select 'contracts', k.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.contract_centre c on c.centre_id = r.centre_id
    join programme.contract k on k.id = c.contract_id and r.day between k.starts and k.ends
   where r.programme_id = programme group by k.code
  union all
  select 'contracts', k.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.contract k on k.id = a.contract_id
   where a.programme_id = programme group by k.code
  union all
  select 'centres', c.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.centre c on c.id = r.centre_id where r.programme_id = programme group by c.code
  union all
  select 'centres', c.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.centre c on c.id = a.centre_id where a.programme_id = programme group by c.code
  union all
  select 'centres', c.code, 'reports', count(*)::int, min(p.month), max(p.month)
    from reports.report p join programme.centre c on c.id = p.centre_id where p.programme_id = programme group by c.code
  union all
  select 'centres', c.code, 'requests', count(*)::int, min((q.filed_at at time zone 'Asia/Tokyo')::date), max((q.filed_at at time zone 'Asia/Tokyo')::date)
    from desk.request q join programme.centre c on c.id = q.centre_id where q.programme_id = programme group by c.code
  union all
  select 'posts', p.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.post p on p.id = a.post_id where a.programme_id = programme group by p.code
$$;
