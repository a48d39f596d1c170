-- The demonstration is entered as one person of each post of each programme; of councils whose officers sign in, as one of each council.
drop function identity.demo_roles();
create function identity.demo_roles()
  returns table (person_id int, person text, post jsonb, programme jsonb, place jsonb, council_id int)
  language sql stable security definer set search_path = '' as $$
  select r.person_id, r.person, r.post, r.programme, r.place, r.council_id from (
    select distinct on (pr.id, po.id, ap.council_id) p.id as person_id, p.name as person, po.name as post, pr.title as programme, pr.starts, po.position,
           coalesce(ce.name, case when co.id is not null then jsonb_build_object('ja', co.name, 'en', co.name) end) as place, ap.council_id
      from people.appointment ap
      join people.person p on p.id = ap.person_id and p.is_fictitious
      join identity.account a on a.person_id = p.id
      join programme.post po on po.id = ap.post_id
      join programme.programme pr on pr.id = ap.programme_id
      left join programme.centre ce on ce.id = ap.centre_id
      left join councils.council co on co.id = ap.council_id
     where (select demo from app.installation)
       and programme.today(pr.id) between ap.starts and coalesce(ap.ends, 'infinity')
     order by pr.id, po.id, ap.council_id, ap.id) r
   order by r.starts desc, r.council_id nulls first, r.position
$$;
revoke all on function identity.demo_roles() from public;
grant execute on function identity.demo_roles to machisen_app;

-- A year isn't closed over photos that are still to be written down: in a closed book nobody could write them any more.
create or replace function ledger.on_book_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id for update;
  wrong := case
    when new.kind = 'begun' and exists (select from ledger.book_event e where e.book_id = b.id)
      or new.kind = 'closing' and b.state <> 'open' or new.kind in ('resumed', 'closed') and b.state <> 'closing' then 'event_possible'
    when new.kind in ('closing', 'closed') and exists (select from ledger.slip s where s.book_id = b.id and s.state in ('waiting', 'returned')) then 'closing_without_waiting'
    when new.kind in ('closing', 'closed') and exists (select from ledger.inbox i where i.book_id = b.id) then 'closing_without_photos'
    when new.kind in ('closing', 'closed') and exists (select from ledger.book prior where prior.council_id = b.council_id and prior.year = b.year - 1
                                       and prior.state <> 'closed') then 'closing_in_order'
    when new.kind = 'closed' and new.person_id is not distinct from b.closing_by and new.person_id is not null then 'closed_by_two' end;
  if wrong is not null then
    raise exception 'book %: % while % breaks %', b.id, new.kind, b.state, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  if new.kind <> 'begun' then
    update ledger.book q set state = case new.kind when 'closing' then 'closing' when 'resumed' then 'open' else 'closed' end,
           closing_by = case new.kind when 'closing' then new.person_id when 'closed' then q.closing_by end
     where q.id = b.id;
  end if;
  return new;
end $$;

-- Where a thing lies that was bought, how many of it there are, and that it is gone: what is known of it is what was noted last.
create table ledger.thing_note (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  entry_id bigint not null,
  position int not null,
  quantity int not null check (quantity between 1 and 99999),
  place text not null default '' check (char_length(place) <= 200),
  disposed_on date,
  reason text not null default '' check (char_length(reason) <= 400),
  person_id int references people.person,
  at timestamptz not null default now(),
  submission_key uuid not null unique,
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (entry_id, position) references ledger.line (entry_id, position),
  check ((disposed_on is null) = (reason = ''))
);
comment on table ledger.thing_note is 'What is known of a thing that lasts, the latest row of each: entry_id, position: the line by which it was bought, in this or an earlier book of the council. book_id: the open book in which it was noted. Append-only.';
create index thing_note_line on ledger.thing_note (entry_id, position, id);
create index thing_note_area on ledger.thing_note (area_id);

create function ledger.on_thing_note() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from ledger.line l join ledger.book bought on bought.id = l.book_id join ledger.book b on b.id = new.book_id
                  where l.entry_id = new.entry_id and l.position = new.position and l.amount > 0
                    and bought.council_id = b.council_id and bought.year <= b.year and (new.disposed_on is null or l.day <= new.disposed_on)) then
    raise exception 'note of a thing breaks thing_of_council' using errcode = 'check_violation', constraint = 'thing_of_council';
  end if;
  return new;
end $$;
revoke execute on function ledger.on_thing_note from public;
create trigger note before insert on ledger.thing_note for each row execute function ledger.on_thing_note();
create trigger keep before update or delete or truncate on ledger.thing_note for each statement execute function audit.refuse();
create trigger keep_closed before insert on ledger.thing_note for each row execute function ledger.keep_closed();

alter table ledger.thing_note enable row level security;
create policy read on ledger.thing_note for select using (area_id = any((select app.areas('ledger.read'))::int[]));
create policy add on ledger.thing_note for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or person_id = app.actor_id()));
grant select, insert on ledger.thing_note to machisen_app;
select audit.watch('ledger.thing_note'::regclass);
