-- The monthly report: compiled, never typed again; what was submitted is frozen.

create schema reports;
grant usage on schema reports to machisen_app;

create table reports.report (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  centre_id int not null references programme.centre,
  area_id int not null references programme.area,
  month date not null check (month = date_trunc('month', month)),
  state text not null default 'draft' check (state in ('draft', 'in-review', 'reviewed', 'submitted', 'returned', 'accepted', 'amending')),
  narrative jsonb not null default '{}',
  drafted_by int references people.person,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  unique (centre_id, month)
);
comment on table reports.report is 'One report per reporting centre and month. narrative: section code → text.';
create index report_area on reports.report (area_id, month desc);

create table reports.submission (
  id int generated always as identity primary key,
  report_id int not null references reports.report,
  area_id int not null references programme.area,
  number int not null check (number > 0),
  submitted_at timestamptz not null default now(),
  submitted_by int not null references people.person,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (report_id, number)
);
comment on table reports.submission is 'What was handed to the client, whole and frozen; number 2 and up are amendments. sha256 is that of the JSON file. Append-only.';

create table reports.event (
  id int generated always as identity primary key,
  report_id int not null references reports.report,
  area_id int not null references programme.area,
  at timestamptz not null default now(),
  person_id int not null references people.person,
  kind text not null check (kind in ('drafted', 'sent-to-review', 'sent-back', 'reviewed', 'submitted', 'returned', 'accepted', 'amended')),
  reason text not null default '',
  check (kind not in ('sent-back', 'returned', 'amended') or reason <> '')
);
comment on table reports.event is 'The way of a report from draft to acceptance; append-only.';
create index event_report on reports.event (report_id, id);

-- Which power a step needs is the programme's own choice (report.workflow); outside of a programme the usual names hold.
create function reports.areas(step text) returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select app.areas(coalesce((select p.definition #>> array['report', 'workflow', step] from programme.programme p
                              where p.id = app.programme()), 'report.' || step))
$$;
comment on function reports.areas is 'The areas in which the actor may take this step (draft, review, submit, accept) of a report.';

alter table reports.report enable row level security;
create policy read on reports.report for select using (area_id = any((select app.areas('report.read'))::int[]));
create policy add on reports.report for insert with check (area_id = any((select reports.areas('draft'))::int[]));
create policy change on reports.report for update using (
  area_id = any((select reports.areas('draft'))::int[]) or area_id = any((select reports.areas('review'))::int[])
  or area_id = any((select reports.areas('submit'))::int[]) or area_id = any((select reports.areas('accept'))::int[]));
alter table reports.submission enable row level security;
create policy read on reports.submission for select using (area_id = any((select app.areas('report.read'))::int[]));
create policy add on reports.submission for insert with check (
  area_id = any((select reports.areas('submit'))::int[]) and (app.is_system() or submitted_by = app.actor_id()));
alter table reports.event enable row level security;
create policy read on reports.event for select using (area_id = any((select app.areas('report.read'))::int[]));
create policy add on reports.event for insert with check (
  area_id = any((select app.areas('report.read'))::int[]) and (app.is_system() or person_id = app.actor_id()));

create trigger keep before update or delete or truncate on reports.submission for each statement execute function audit.refuse();
create trigger keep before update or delete or truncate on reports.event for each statement execute function audit.refuse();

grant select, insert, update on reports.report to machisen_app;
grant select, insert on reports.submission, reports.event to machisen_app;

select audit.watch(t) from unnest(array['reports.report', 'reports.event']::regclass[]) t;
select audit.watch('reports.submission', 'content');
