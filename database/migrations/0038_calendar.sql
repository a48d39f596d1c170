-- The calendar: who goes where and when, in Tokyo's time, which knows no summer time: days and clock times, no instants.

create schema calendar;
grant usage on schema calendar to machisen_app;

create table calendar.entry (
  id int generated always as identity primary key,
  uid uuid not null unique default gen_random_uuid(),
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  area_ids int[] not null default '{}',
  kind text not null check (kind in ('visit', 'meeting', 'deadline', 'other')),
  title text not null check (title <> ''),
  starts_on date not null,
  ends_on date not null,
  starts_at time,
  ends_at time,
  place text not null default '',
  council_ids int[] not null default '{}' check (cardinality(council_ids) <= 40),
  person_ids int[] not null default '{}' check (cardinality(person_ids) <= 40),
  note text not null default '',
  cancelled_at timestamptz,
  cancel_reason text not null default '',
  series_id uuid,
  submission_key uuid not null,
  position int not null default 0 check (position between 0 and 59),
  made_by int references people.person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (submission_key, position),
  constraint entry_whole_times check ((starts_at is null) = (ends_at is null)),
  constraint entry_ends_after_start check (
    ends_on + coalesce(ends_at, time '00:00') >= starts_on + coalesce(starts_at, time '00:00')
    and (kind = 'deadline' or starts_at is null or ends_on + ends_at > starts_on + starts_at)),
  constraint entry_not_endless check (ends_on - starts_on <= 60),
  constraint entry_reason_of_cancelling check ((cancelled_at is null) = (cancel_reason = ''))
);
comment on table calendar.entry is 'One visit, meeting or deadline. area_id: the district of the first council, or the area itself; area_ids: all areas it concerns, kept by a trigger. No times = all day; ending at 00:00 doesn''t touch that day. Never deleted, but cancelled with a reason. series_id: made by one form, repeating.';
create index entry_area on calendar.entry (area_id, starts_on);
create index entry_day on calendar.entry (programme_id, starts_on);
create index entry_series on calendar.entry (series_id, starts_on) where series_id is not null;
create index entry_person on calendar.entry using gin (person_ids);

create function calendar.on_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare broken text;
begin
  select case
    when cardinality(new.council_ids) <> (select count(distinct c.id) from councils.council c where c.id = any(new.council_ids))
      then 'entry_councils_exist'
    when cardinality(new.council_ids) > 0
         and new.area_id is distinct from (select c.area_id from councils.council c where c.id = new.council_ids[1])
      then 'entry_area_of_council'
    when exists (select 1 from (select new.area_id as id union select c.area_id from councils.council c where c.id = any(new.council_ids)) place
                  where not exists (select 1 from programme.centre ce join programme.centre_area ca on ca.centre_id = ce.id
                                      join programme.area_closure l on l.ancestor_id = ca.area_id
                                     where ce.programme_id = new.programme_id and l.descendant_id = place.id))
      then 'entry_area_of_programme'
    when exists (select 1 from unnest(new.person_ids) p (id)
                  where not exists (select 1 from people.appointment a
                                     where a.person_id = p.id and a.programme_id = new.programme_id and a.centre_id is not null))
      then 'entry_people_of_centre'
  end into broken;
  if broken is not null then
    raise exception 'calendar entry breaks %', broken using errcode = 'check_violation', constraint = broken;
  end if;
  new.area_ids := array(select new.area_id union select c.area_id from councils.council c where c.id = any(new.council_ids) order by 1);
  return new;
end $$;
create trigger concerns before insert or update of area_id, council_ids, person_ids, programme_id, area_ids
  on calendar.entry for each row execute function calendar.on_entry();

alter table calendar.entry enable row level security;
create policy read on calendar.entry for select using (
  area_ids && (select app.areas('calendar.read'))::int[] and programme_id = any((select app.programmes())::int[]));
create policy add on calendar.entry for insert with check (
  area_ids <@ (select app.areas('calendar.write'))::int[] and programme_id = any((select app.programmes())::int[])
  and (app.is_system() or made_by = app.actor_id()));
create policy change on calendar.entry for update using (
  area_ids <@ (select app.areas('calendar.write'))::int[] and programme_id = any((select app.programmes())::int[]));

grant select, insert on calendar.entry to machisen_app;
-- What it is in, who made it and by which form doesn't change.
grant update (area_id, kind, title, starts_on, ends_on, starts_at, ends_at, place, council_ids, person_ids, note, cancelled_at,
  cancel_reason, version, updated_at) on calendar.entry to machisen_app;
select audit.watch('calendar.entry', 'note,cancel_reason');

-- the feed -------------------------------------------------------------------------------------------------

create table calendar.feed (
  person_id int primary key references people.person on delete cascade,
  digest bytea not null unique,
  shows text not null check (shows in ('mine', 'all')),
  made_at timestamptz not null default now(),
  read_at timestamptz
);
comment on table calendar.feed is 'A person''s secret calendar address. digest: SHA-256 of the token in it; the token is shown once and kept nowhere. No table grant: single answers come from functions.';
alter table calendar.feed enable row level security;

-- A wrong address is braked like a wrong password.
alter table identity.attempt drop constraint attempt_purpose_check;
alter table identity.attempt add constraint attempt_purpose_check check (purpose in ('password', 'code', 'reset', 'feed'));

create function calendar.my_feed() returns table (shows text, made_at timestamptz, read_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select f.shows, f.made_at, f.read_at from calendar.feed f where app.actor() = 'person' and f.person_id = app.actor_id()
$$;

create function calendar.put_feed(token text, shows text) returns void language plpgsql security definer set search_path = '' as $$
begin
  if app.actor() <> 'person' then raise exception 'a feed is a person''s' using errcode = 'insufficient_privilege'; end if;
  insert into calendar.feed (person_id, digest, shows)
  values (app.actor_id(), sha256(convert_to(token, 'UTF8')), put_feed.shows)
      on conflict (person_id) do update set digest = excluded.digest, shows = excluded.shows, made_at = now(), read_at = null;
  perform app.note('feed-made', 'calendar.feed', app.actor_id()::text);
end $$;
comment on function calendar.put_feed is 'Gives the actor a new address; the one before is dead from now on.';

create function calendar.drop_feed() returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if app.actor() <> 'person' then return false; end if;
  delete from calendar.feed f where f.person_id = app.actor_id();
  if not found then return false; end if;
  perform app.note('feed-dropped', 'calendar.feed', app.actor_id()::text);
  return true;
end $$;

-- The try is counted before it is known to be right, and the reading is noted before anything is read.
create function calendar.open_feed(token text, origin text) returns table (person_id int, shows text, wait int)
  language plpgsql security definer set search_path = '' as $$
declare attempt bigint;
begin
  select f.person_id, f.shows into person_id, shows from calendar.feed f where f.digest = sha256(convert_to(token, 'UTF8'));
  select k.attempt, k.wait into attempt, wait from identity.knock('feed', origin, token, person_id) k;
  if wait > 0 then person_id := null; end if;
  if person_id is not null then
    perform identity.take_attempt(attempt, 'feed'), identity.act_as(person_id);
    perform set_config('app.origin', 'feed', true);
    perform app.note('feed-read', 'calendar.feed', person_id::text, null, jsonb_build_object('from', origin));
    update calendar.feed f set read_at = now() where f.person_id = open_feed.person_id;
  else
    shows := null;
  end if;
  return next;
end $$;
comment on function calendar.open_feed is 'Whose address it is, or nobody''s; wait: seconds for which this origin is braked.';

revoke execute on all functions in schema calendar from public;
grant execute on function calendar.my_feed, calendar.put_feed, calendar.drop_feed, calendar.open_feed to machisen_app;
