-- What the council had bought before its first book here: no entry tells of it.
create table ledger.older_thing (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  what text not null check (what <> '' and char_length(what) <= 200),
  day date not null,
  amount bigint not null check (amount between 0 and 9999999999),
  fund text not null default '' check (char_length(fund) <= 80),
  person_id int references people.person,
  at timestamptz not null default now(),
  submission_key uuid not null unique,
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table ledger.older_thing is 'Things that last, bought before the council''s first book: day and amount as far as the council knows, 0 = it cost nothing; fund: whose money, in words. book_id: the open book in which it was written down. Append-only.';
create index older_thing_area on ledger.older_thing (area_id);
create index older_thing_book on ledger.older_thing (book_id);

-- A note is of a thing that an entry tells of, or of an older one. That the line is there the trigger looks for.
alter table ledger.thing_note drop constraint thing_note_entry_id_position_fkey,
  alter column entry_id drop not null, alter column position drop not null,
  add column older_id int references ledger.older_thing,
  add check ((entry_id is null) = (position is null) and (entry_id is null) <> (older_id is null));
comment on table ledger.thing_note is 'What is known of a thing that lasts, the latest row of each: entry_id, position: the line by which it was bought, in this or an earlier book of the council; or older_id. book_id: the open book in which it was noted. Append-only.';
create index thing_note_older on ledger.thing_note (older_id, id);

create function ledger.on_older_thing() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from ledger.book b join ledger.book f on f.council_id = b.council_id
              where b.id = new.book_id and new.day >= make_date(f.year, 4, 1)) then
    raise exception 'older thing breaks thing_before_books' using errcode = 'check_violation', constraint = 'thing_before_books';
  end if;
  return new;
end $$;
create or replace function ledger.on_thing_note() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from ledger.line l join ledger.book bought on bought.id = l.book_id join ledger.book b on b.id = new.book_id
                  where l.entry_id = new.entry_id and l.position = new.position and l.amount > 0
                    and bought.council_id = b.council_id and bought.year <= b.year and (new.disposed_on is null or l.day <= new.disposed_on))
     and not exists (select from ledger.older_thing o join ledger.book written on written.id = o.book_id join ledger.book b on b.id = new.book_id
                      where o.id = new.older_id and written.council_id = b.council_id and (new.disposed_on is null or o.day <= new.disposed_on)) then
    raise exception 'note of a thing breaks thing_of_council' using errcode = 'check_violation', constraint = 'thing_of_council';
  end if;
  return new;
end $$;
revoke execute on function ledger.on_older_thing from public;
create trigger write before insert on ledger.older_thing for each row execute function ledger.on_older_thing();
create trigger keep before update or delete or truncate on ledger.older_thing for each statement execute function audit.refuse();
create trigger keep_closed before insert on ledger.older_thing for each row execute function ledger.keep_closed();

alter table ledger.older_thing enable row level security;
create policy read on ledger.older_thing for select using (area_id = any((select app.areas('ledger.read'))::int[]));
create policy add on ledger.older_thing for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or person_id = app.actor_id()));
grant select, insert on ledger.older_thing to machisen_app;
select audit.watch('ledger.older_thing'::regclass);
