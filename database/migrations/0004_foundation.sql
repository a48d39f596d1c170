-- Who, where, under which contract: the programme, its areas, people and councils.

create schema programme;
create schema people;
create schema councils;
grant usage on schema programme, people, councils to machisen_app;

-- programme ------------------------------------------------------------------------------------------------

create table programme.area (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[^\s]{1,64}$'),
  name text not null check (name <> ''),
  kana text,
  level text not null,
  parent_id int references programme.area,
  is_sample boolean not null default false,
  check (parent_id is distinct from id)
);
comment on table programme.area is 'The tree of areas, to any depth; shared by all programmes. code = 全国地方公共団体コード where there is one.';
create index area_parent on programme.area (parent_id);

create table programme.area_closure (
  ancestor_id int not null references programme.area on delete cascade,
  descendant_id int not null references programme.area on delete cascade,
  depth int not null check (depth >= 0),
  primary key (ancestor_id, descendant_id)
);
comment on table programme.area_closure is 'Every pair of an area and what lies within it, itself included; kept by a trigger on area.';
create index area_closure_up on programme.area_closure (descendant_id, ancestor_id);

create function programme.rebuild_closure() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    with recursive up as (
      select id, parent_id, array[id] as path, false as cycle from programme.area
      union all
      select up.id, a.parent_id, path || a.id, a.id = any(path) from up join programme.area a on a.id = up.parent_id where not cycle)
    select 1 from up where cycle) then
    raise exception 'areas would form a circle' using errcode = 'check_violation';
  end if;
  delete from programme.area_closure;
  insert into programme.area_closure
    with recursive down as (
      select id as ancestor_id, id as descendant_id, 0 as depth from programme.area
      union all
      select down.ancestor_id, a.id, depth + 1 from down join programme.area a on a.parent_id = down.descendant_id)
    select * from down;
  return null;
end $$;
create trigger closure after insert or update of parent_id or delete on programme.area
  for each statement execute function programme.rebuild_closure();

create table programme.programme (
  id int generated always as identity primary key,
  code text not null unique,
  title jsonb not null,
  definition jsonb not null,
  source text not null,
  sha256 text not null,
  starts date not null,
  ends date not null,
  demo_today date,
  check (starts <= ends)
);
comment on table programme.programme is 'A scheme loaded from a definition file. demo_today: the day it is in the demonstration world; null in a real installation.';

create function programme.keep_demo_apart() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.demo_today is not null) <> (select demo from app.installation) then
    raise exception 'a real programme and the demonstration world can''t stand in one installation' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_demo_apart before insert or update on programme.programme
  for each row execute function programme.keep_demo_apart();

create table programme.contract (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  code text not null,
  contractor text,
  starts date not null,
  ends date not null,
  unique (programme_id, code),
  check (starts <= ends)
);

create table programme.centre (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  contract_id int not null references programme.contract,
  code text not null,
  name jsonb not null,
  kind text not null,
  place text,
  parent_id int references programme.centre,
  area_id int not null references programme.area,
  reports boolean not null,
  unique (programme_id, code)
);
comment on column programme.centre.area_id is 'The lowest area that holds all areas the centre serves.';
comment on column programme.centre.reports is 'Writes a monthly report of its own (covering its branches).';

comment on column programme.centre.contract_id is 'The latest contract; contract_centre holds all of them.';

create table programme.contract_centre (
  contract_id int not null references programme.contract on delete cascade,
  centre_id int not null references programme.centre on delete cascade,
  primary key (contract_id, centre_id)
);
comment on table programme.contract_centre is 'A centre may pass from one contract, and contractor, to the next; on any day it stands under one at most.';

create table programme.centre_area (
  centre_id int not null references programme.centre on delete cascade,
  area_id int not null references programme.area,
  primary key (centre_id, area_id)
);

create table programme.post (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  code text not null,
  name jsonb not null,
  side text not null check (side in ('centre', 'client', 'council')),
  powers jsonb not null,
  position int not null,
  unique (programme_id, code)
);
comment on column programme.post.powers is 'power → reach: appointment (the areas of the appointment) or centre (all areas of the centre).';

create table programme.seat (
  post_id int not null references programme.post on delete cascade,
  centre_id int not null references programme.centre on delete cascade,
  starts date not null,
  ends date,
  required int not null check (required > 0),
  primary key (post_id, centre_id, starts)
);
comment on table programme.seat is 'How many people a centre must have on a post, from a day until a day or the end of the contract; rows of one seat add up.';

create table programme.duty (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  code text not null,
  label text not null,
  group_code text not null,
  axis text,
  name jsonb not null,
  position int not null,
  unique (programme_id, code)
);
comment on column programme.duty.label is 'As printed in the programme, e.g. ア; unique within its group only.';

-- councils -------------------------------------------------------------------------------------------------

create table councils.council (
  id int generated always as identity primary key,
  area_id int not null unique references programme.area,
  name text not null check (name <> ''),
  kana text,
  stage text not null check (stage ~ '^[a-z0-9-]{1,60}$'),
  stage_dates jsonb not null default '{}',
  fields text[] not null default '{}',
  website text,
  note text not null default '',
  is_sample boolean not null default false,
  version int not null default 1
);
comment on column councils.council.stage is 'Code of a stage of the programme''s definition.';
comment on column councils.council.stage_dates is 'stage → day on which it was reached. What stages there are, and what the last one asks for, is the definition''s.';
comment on table councils.council is 'The residents'' body of one district.';

create table councils.committee (
  id int generated always as identity primary key,
  council_id int not null references councils.council on delete cascade,
  area_id int not null references programme.area,
  name text not null check (name <> ''),
  fields text[] not null default '{}',
  unique (council_id, name)
);

create table councils.member_organisation (
  id int generated always as identity primary key,
  council_id int not null references councils.council on delete cascade,
  area_id int not null references programme.area,
  name text not null check (name <> ''),
  kind text not null default '',
  unique (council_id, name)
);

create table councils.contact_point (
  id int generated always as identity primary key,
  council_id int not null references councils.council on delete cascade,
  area_id int not null references programme.area,
  label text not null check (label <> ''),
  name text not null default '',
  phone text not null default '',
  mail text not null default ''
);
comment on table councils.contact_point is 'Personal data: read with the power people.read only, and the reading is logged.';

-- people ---------------------------------------------------------------------------------------------------

create table people.person (
  id int generated always as identity primary key,
  name text not null check (name <> ''),
  kana text not null default '',
  area_id int references programme.area,
  is_fictitious boolean not null default false
);
comment on column people.person.area_id is 'Where the person was registered: who may read people there knows the name before the first appointment.';

create table people.contact (
  person_id int primary key references people.person on delete cascade,
  mail text not null default '',
  phone text not null default ''
);
comment on table people.contact is 'Personal data: read with people.read only, and the reading is logged.';

create table people.appointment (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  person_id int not null references people.person,
  post_id int not null references programme.post,
  centre_id int references programme.centre,
  council_id int references councils.council,
  contract_id int references programme.contract,
  starts date not null,
  ends date,
  check (ends is null or starts <= ends)
);
comment on table people.appointment is 'A person on a post for areas and a term. Rights follow it and end with it.';
comment on column people.appointment.contract_id is 'The contract the centre stood under when the term began; set by a trigger. The appointment ends with it.';
create index appointment_person on people.appointment (person_id);
create index appointment_programme on people.appointment (programme_id, post_id);

create table people.appointment_area (
  appointment_id int not null references people.appointment on delete cascade,
  area_id int not null references programme.area,
  primary key (appointment_id, area_id)
);
create index appointment_area_area on people.appointment_area (area_id);

create function people.check_appointment() returns trigger language plpgsql security definer set search_path = '' as $$
declare side text := (select p.side from programme.post p where p.id = new.post_id and p.programme_id = new.programme_id);
begin
  if side is null then raise exception 'the post is not of this programme' using errcode = 'check_violation'; end if;
  if (side = 'centre') <> (new.centre_id is not null) or (side = 'council') <> (new.council_id is not null) then
    raise exception 'a centre post needs a centre, a council post a council' using errcode = 'check_violation';
  end if;
  new.contract_id := null;
  if new.centre_id is not null then
    select k.id into new.contract_id
      from programme.contract_centre cc join programme.contract k on k.id = cc.contract_id
     where cc.centre_id = new.centre_id and k.programme_id = new.programme_id
       and new.starts between k.starts and k.ends and coalesce(new.ends, k.ends) <= k.ends;
    if new.contract_id is null then
      raise exception 'the term lies outside the contract' using errcode = 'check_violation', constraint = 'appointment_term_in_contract';
    end if;
  end if;
  return new;
end $$;
create trigger check_appointment before insert or update on people.appointment
  for each row execute function people.check_appointment();

create function people.check_appointment_area() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from people.appointment ap
     where ap.id = new.appointment_id
       and (ap.centre_id is null or exists (
         select 1 from programme.centre_area ca join programme.area_closure c on c.ancestor_id = ca.area_id
          where ca.centre_id = ap.centre_id and c.descendant_id = new.area_id))
       and (ap.council_id is null or exists (
         select 1 from councils.council co join programme.area_closure c on c.ancestor_id = co.area_id
          where co.id = ap.council_id and c.descendant_id = new.area_id))) then
    raise exception 'the area lies outside the centre or council' using errcode = 'check_violation', constraint = 'appointment_area_in_reach';
  end if;
  return new;
end $$;
create trigger check_area before insert on people.appointment_area
  for each row execute function people.check_appointment_area();

create table people.hand_over (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  from_person_id int not null references people.person,
  to_person_id int not null references people.person,
  at timestamptz not null default now(),
  moved jsonb not null,
  check (from_person_id <> to_person_id)
);
comment on table people.hand_over is 'What moved from one person to the successor, in one step; append-only.';

select audit.watch(t) from unnest(array['programme.area', 'programme.contract', 'programme.centre', 'programme.post',
  'programme.duty', 'councils.council', 'councils.committee', 'councils.member_organisation', 'people.appointment',
  'people.hand_over']::regclass[]) t;
select audit.watch('people.person', 'name,kana');
select audit.watch('people.contact', 'mail,phone');
select audit.watch('councils.contact_point', 'name,phone,mail');
select audit.watch('programme.programme', 'definition,source');
