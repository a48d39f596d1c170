-- What is worth a second look on a receipt: a hint with its mend, found again at each writing of the slip, and never a refusal.

create table ledger.warning (
  id int generated always as identity primary key,
  slip_id int not null,
  area_id int not null,
  code text not null check (code ~ '^[a-z]+(-[a-z]+)*$' and char_length(code) <= 40),
  position int check (position between 1 and 40),
  values jsonb not null default '{}',
  found_at timestamptz not null default now(),
  found_on date not null,
  mended_at timestamptz,
  mended_on date,
  answer text not null default '' check (char_length(answer) <= 400),
  answered_by int references people.person,
  answered_at timestamptz,
  foreign key (slip_id, area_id) references ledger.slip (id, area_id),
  check ((mended_at is null) = (mended_on is null)),
  check ((answer = '') = (answered_at is null))
);
comment on table ledger.warning is 'position: of the part, null for the slip as a whole. values: what its sentence is filled with, never a person''s name. found_on, mended_on: the programme''s days. mended_at: since when it no longer holds; found again it is another row. answer: what the treasurer says to it; the ward decides.';
create unique index warning_open on ledger.warning (slip_id, code, position) nulls not distinct where mended_at is null;
create index warning_area on ledger.warning (area_id, found_on);

-- The same receipt twice is looked for by day and amount.
create index slip_alike on ledger.slip (book_id, day, amount);

create function ledger.keep_warning() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.mended_at is not null then
    raise exception 'warning % is mended', old.id using errcode = 'check_violation', constraint = 'warning_is_open';
  end if;
  if (new.answer, new.answered_by, new.answered_at) is distinct from (old.answer, old.answered_by, old.answered_at)
     and not (app.is_system() or new.answered_by is not distinct from app.actor_id() and new.area_id = any(app.areas('ledger.enter'))) then
    raise exception 'warning % is answered by the treasurer', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_warning before update on ledger.warning for each row execute function ledger.keep_warning();

-- Who belongs to the council of a district on a day: its officers, and the organisations it is made of.
create function ledger.members_of(area int, day date) returns table (name text, "is" text)
  language sql stable security definer set search_path = '' as $$
  select p.name, 'officer' from people.appointment ap
    join people.appointment_area aa on aa.appointment_id = ap.id and aa.area_id = members_of.area
    join programme.post po on po.id = ap.post_id and po.side = 'council'
    join people.person p on p.id = ap.person_id
   where members_of.area = any(app.areas('ledger.read')) and members_of.day between ap.starts and coalesce(ap.ends, 'infinity')
  union
  select m.name, 'organisation' from councils.member_organisation m
   where m.area_id = members_of.area and m.area_id = any(app.areas('ledger.read'))
$$;
comment on function ledger.members_of is 'For finding money that goes to the council''s own people; only for those who read its books.';
revoke execute on function ledger.keep_warning, ledger.members_of from public;
grant execute on function ledger.members_of to machisen_app;

alter table ledger.warning enable row level security;
create policy read on ledger.warning for select using (area_id = any((select app.areas('ledger.read'))::int[]));
-- Approving a correction mends what it takes back, so approvers write here as well.
create policy add on ledger.warning for insert with check (area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[]));
create policy change on ledger.warning for update using (area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[]));
grant select, insert, update (values, mended_at, mended_on, answer, answered_by, answered_at) on ledger.warning to machisen_app;
select audit.watch('ledger.warning', 'values,answer');
