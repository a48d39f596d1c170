-- The books of a council: one for each fiscal year. What the treasurer writes is a slip with its receipt; a second person approves it,
-- and it becomes an entry that nobody changes any more: double entry underneath, numbered, and linked to the entry before it.

create schema ledger;
grant usage on schema ledger to machisen_app;

create table ledger.book (
  id int generated always as identity primary key,
  area_id int not null references programme.area,
  council_id int not null references councils.council,
  year int not null check (year between 2000 and 2100),
  state text not null default 'open' check (state in ('open', 'closing', 'closed')),
  vouchers int not null default 0 check (vouchers >= 0),
  entries int not null default 0 check (entries >= 0),
  head bytea not null check (octet_length(head) = 32),
  opened_by int references people.person,
  closing_by int references people.person,
  unique (id, area_id),
  unique (council_id, year),
  check ((state = 'open') = (closing_by is null))
);
comment on table ledger.book is 'year: the fiscal year that begins in its April. vouchers, entries: the last number given. head: the link of the last entry. closing_by: who asked for the year to be closed; somebody else closes it.';
create index book_area on ledger.book (area_id, year);

create table ledger.account (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  kind text not null check (kind in ('cash', 'bank', 'deposit', 'receivable', 'asset', 'payable', 'opening', 'income', 'expense')),
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> '' and char_length(name) <= 80),
  class text not null default '' check (class ~ '^[a-z0-9-]{0,40}$'),
  position int not null,
  retired boolean not null default false,
  unique (book_id, code),
  unique (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table ledger.account is 'Where money lies (cash, bank, deposit), what is owed, the carry-over, and the categories of income and expense. class: its place in statements by the NPO accounting standard.';
create index account_area on ledger.account (area_id);
create unique index account_opening on ledger.account (book_id) where kind = 'opening';

create table ledger.fund (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  kind text not null check (kind in ('activity-subsidy', 'running-subsidy', 'fee', 'donation', 'business', 'entrusted', 'other')),
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> '' and char_length(name) <= 80),
  position int not null,
  retired boolean not null default false,
  unique (book_id, code),
  unique (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table ledger.fund is 'Whose money it is that is spent: a subsidy, fees, donations, takings, entrusted work.';
create index fund_area on ledger.fund (area_id);

create table ledger.project (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  field text not null check (field ~ '^[a-z0-9-]{1,40}$'),
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> '' and char_length(name) <= 120),
  starts date not null,
  ends date not null,
  position int not null,
  retired boolean not null default false,
  unique (book_id, code),
  unique (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  check (starts <= ends)
);
comment on table ledger.project is 'What the council does with the money, in one of the programme''s fields; what belongs to none is the running of the council.';
create index project_area on ledger.project (area_id);

create table ledger.slip (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  voucher int,
  kind text not null check (kind in ('in', 'out', 'move', 'opening', 'reversal')),
  day date not null,
  account_id int not null,
  to_account_id int,
  amount bigint not null check (amount between 1 and 9999999999),
  party text not null default '' check (char_length(party) <= 120),
  what text not null check (what <> '' and char_length(what) <= 200),
  paper text not null check (paper in ('receipt', 'invoice', 'estimate', 'delivery', 'bank', 'none')),
  paper_reason text not null default '' check (char_length(paper_reason) <= 200),
  addressed_to text not null default '' check (char_length(addressed_to) <= 120),
  shop_place text not null default '' check (char_length(shop_place) <= 200),
  reverses bigint,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'posted', 'withdrawn')),
  words text not null default '' check (char_length(words) <= 400),
  version int not null default 1,
  entered_by int references people.person,
  entered_at timestamptz not null default now(),
  submission_key uuid not null unique,
  unique (id, area_id),
  unique (id, book_id),
  unique (book_id, voucher),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  foreign key (to_account_id, book_id) references ledger.account (id, book_id),
  check ((kind = 'move') = (to_account_id is not null)),
  check (to_account_id <> account_id),
  check ((kind = 'reversal') = (reverses is not null)),
  check ((paper = 'none') = (paper_reason <> '')),
  check (state not in ('returned', 'withdrawn') or words <> '')
);
comment on table ledger.slip is 'What the treasurer wrote down: one receipt, taking or move of money. voucher: the number on the paper, given by itself. words: why it was returned or withdrawn. Whole yen.';
create index slip_area on ledger.slip (area_id);
create index slip_waiting on ledger.slip (book_id, id) where state in ('waiting', 'returned');

create table ledger.part (
  slip_id int not null,
  book_id int not null,
  area_id int not null,
  position int not null check (position between 1 and 40),
  account_id int,
  fund_id int not null,
  project_id int,
  amount bigint not null check (amount between 1 and 9999999999),
  note text not null default '' check (char_length(note) <= 200),
  primary key (slip_id, position),
  foreign key (slip_id, book_id) references ledger.slip (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  foreign key (fund_id, book_id) references ledger.fund (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id)
);
comment on table ledger.part is 'How the amount of a slip is divided: category (null where money only moves or is carried over), fund, project.';
create index part_area on ledger.part (area_id);

create table ledger.picture (
  id int generated always as identity primary key,
  slip_id int not null,
  area_id int not null,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
  likeness bigint,
  foreign key (slip_id, area_id) references ledger.slip (id, area_id),
  unique (slip_id, file_id)
);
comment on table ledger.picture is 'A photo or scan of the paper behind a slip. likeness: 64 bits that are nearly the same for nearly the same picture.';
create index picture_area on ledger.picture (area_id);
create index picture_file on ledger.picture (file_id);

create table ledger.inbox (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  file_id int not null references files.file,
  name text not null check (name <> '' and name !~ '[/\\]'),
  added_by int references people.person,
  unique (book_id, file_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table ledger.inbox is 'Photos of receipts that were sent many at once and are still to be written down.';
create index inbox_area on ledger.inbox (area_id);
create index inbox_file on ledger.inbox (file_id);

create table ledger.entry (
  id bigint generated by default as identity primary key,
  book_id int not null,
  area_id int not null,
  no int not null check (no > 0),
  slip_id int unique,
  kind text not null check (kind in ('in', 'out', 'move', 'opening', 'reversal', 'carry')),
  day date not null,
  voucher int,
  reverses bigint unique references ledger.entry,
  amount bigint not null check (amount between 1 and 99999999999),
  party text not null,
  what text not null,
  papers jsonb not null,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  entered_by int references people.person,
  approved_by int references people.person,
  posted_at timestamptz not null,
  sealed bytea not null,
  hash bytea not null,
  unique (book_id, no),
  unique (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (slip_id, book_id) references ledger.slip (id, book_id),
  check ((kind = 'reversal') = (reverses is not null)),
  check ((kind = 'carry') = (slip_id is null)),
  constraint entry_by_two check (entered_by is distinct from approved_by or entered_by is null)
);
comment on table ledger.entry is 'What was posted; append-only. papers: kind of paper, whom it is addressed to, the shop''s place, hashes of its pictures. sealed: hash of what is nobody else''s business; hash: link to the entry before it. A correction is another entry that names this one.';
create index entry_day on ledger.entry (book_id, day, no);
create index entry_area on ledger.entry (area_id);

create table ledger.line (
  entry_id bigint not null references ledger.entry deferrable initially deferred,
  position int not null,
  book_id int not null,
  area_id int not null,
  day date not null,
  account_id int not null,
  fund_id int not null,
  project_id int,
  amount bigint not null check (amount <> 0 and abs(amount) <= 99999999999),
  note text not null default '',
  primary key (entry_id, position),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  foreign key (fund_id, book_id) references ledger.fund (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id)
);
comment on table ledger.line is 'Debit positive, credit negative, whole yen; an entry''s lines add up to nothing, and so do those of each fund. Append-only.';
create index line_account on ledger.line (account_id, day, entry_id);
create index line_book on ledger.line (book_id);

create table ledger.total (
  book_id int not null,
  area_id int not null,
  month date not null check (extract(day from month) = 1),
  account_id int not null,
  fund_id int not null,
  project_id int,
  debit bigint not null default 0,
  credit bigint not null default 0,
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  unique nulls not distinct (book_id, month, account_id, fund_id, project_id)
);
comment on table ledger.total is 'The lines of a month added up as they are posted, so that a statement costs the same after a hundred thousand entries.';

create table ledger.book_event (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  at timestamptz not null default now(),
  person_id int references people.person,
  kind text not null check (kind in ('begun', 'closing', 'resumed', 'closed')),
  words text not null default '' check (char_length(words) <= 400),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table ledger.book_event is 'The way of a book; append-only.';
create index book_event_book on ledger.book_event (book_id, id);

create table ledger.cash_count (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  account_id int not null,
  day date not null,
  pieces jsonb not null,
  counted bigint not null check (counted between 0 and 9999999999),
  booked bigint not null,
  words text not null default '' check (char_length(words) <= 400),
  witness text not null default '' check (char_length(witness) <= 120),
  person_id int references people.person,
  at timestamptz not null default now(),
  submission_key uuid not null unique,
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  check (counted = booked or words <> '')
);
comment on table ledger.cash_count is 'Notes and coins that were counted, beside what the book says; a difference has its words. Append-only.';
create index cash_count_book on ledger.cash_count (book_id, id);

-- What a book begins from, before its first entry.
create function ledger.root(council int, year int) returns bytea language sql immutable
  return sha256(convert_to(format('machisen book %s %s', council, year), 'UTF8'));

create function ledger.seal(e ledger.entry) returns bytea language sql immutable
  return sha256(convert_to(jsonb_build_array(e.salt, e.party, e.what, e.papers ->> 'paper', e.papers ->> 'reason', e.papers ->> 'addressedTo',
    e.papers ->> 'shopPlace', e.papers -> 'pictures', e.entered_by, e.approved_by)::text, 'UTF8'));
comment on function ledger.seal is 'The hash of what stays private of an entry; salted, so that a name can''t be guessed from it.';

create function ledger.link(e ledger.entry, previous bytea) returns bytea language sql stable
  return sha256(previous || convert_to(jsonb_build_array(e.no, e.day, e.kind, e.voucher,
    (select r.no from ledger.entry r where r.id = e.reverses), e.amount,
    (select jsonb_agg(jsonb_build_array(a.code, f.code, p.code, l.amount) order by l.position)
       from ledger.line l join ledger.account a on a.id = l.account_id join ledger.fund f on f.id = l.fund_id
       left join ledger.project p on p.id = l.project_id where l.entry_id = e.id),
    encode(e.sealed, 'hex'))::text, 'UTF8'));
comment on function ledger.link is 'Link to the entry before: anyone can compute it from what is public of an entry.';

create function ledger.check_line() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from ledger.entry e where e.id = new.entry_id) then
    raise exception 'entry % is posted', new.entry_id using errcode = 'check_violation', constraint = 'line_before_entry';
  end if;
  return new;
end $$;
create trigger check_line before insert on ledger.line for each row execute function ledger.check_line();

-- One entry is posted whole or not at all: its lines are there, add up, belong to its book and day, and its number follows the last.
create function ledger.on_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  s ledger.slip;
  was ledger.entry;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id for update;
  if new.slip_id is not null then select * into s from ledger.slip q where q.id = new.slip_id for update; end if;
  if new.reverses is not null then select * into was from ledger.entry q where q.id = new.reverses; end if;
  wrong := case
    when b.state = 'closed' then 'book_is_open'
    when new.day not between make_date(b.year, 4, 1) and make_date(b.year + 1, 3, 31) then 'entry_day_in_year'
    when (select count(*) from ledger.line l where l.entry_id = new.id and l.book_id = new.book_id and l.area_id = new.area_id and l.day = new.day) < 2
      or exists (select from ledger.line l where l.entry_id = new.id and (l.book_id <> new.book_id or l.area_id <> new.area_id or l.day <> new.day)) then 'entry_has_lines'
    when exists (select from ledger.line l where l.entry_id = new.id group by l.fund_id having sum(l.amount) <> 0) then 'entry_balances'
    when (select sum(abs(l.amount)) from ledger.line l where l.entry_id = new.id) <> 2 * new.amount then 'entry_amount_of_lines'
    when new.slip_id is not null and (s.state <> 'waiting' or (s.book_id, s.kind, s.day, s.amount, s.voucher, s.reverses)
      is distinct from (new.book_id, new.kind, new.day, new.amount, new.voucher, new.reverses)) then 'entry_of_slip'
    when new.slip_id is not null and s.entered_by is distinct from new.entered_by then 'entry_by_two'
    when was.id is not null and (was.book_id <> new.book_id or was.kind = 'reversal' or was.amount <> new.amount
      or exists (select account_id, fund_id, project_id, amount from ledger.line where entry_id = was.id
                 except all select account_id, fund_id, project_id, -amount from ledger.line where entry_id = new.id)) then 'reversal_of_entry'
    when exists (select from ledger.book prior where prior.council_id = b.council_id and prior.year = b.year - 1)
      and new.kind = 'opening' then 'opening_is_carried' end;
  if wrong is not null then
    raise exception 'entry of book % breaks %', new.book_id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.no := b.entries + 1;
  new.sealed := ledger.seal(new);
  new.hash := ledger.link(new, b.head);
  update ledger.book q set entries = new.no, head = new.hash where q.id = b.id;
  if new.slip_id is not null then update ledger.slip q set state = 'posted', version = q.version + 1 where q.id = new.slip_id; end if;
  insert into ledger.total as t (book_id, area_id, month, account_id, fund_id, project_id, debit, credit)
    select l.book_id, l.area_id, date_trunc('month', l.day), l.account_id, l.fund_id, l.project_id,
           coalesce(sum(l.amount) filter (where l.amount > 0), 0), coalesce(-sum(l.amount) filter (where l.amount < 0), 0)
      from ledger.line l where l.entry_id = new.id group by 1, 2, 3, 4, 5, 6
    on conflict (book_id, month, account_id, fund_id, project_id) do update set debit = t.debit + excluded.debit, credit = t.credit + excluded.credit;
  return new;
end $$;
create trigger post before insert on ledger.entry for each row execute function ledger.on_entry();

-- A slip's parts add up to it, each has what its kind needs, and only what is not posted can change.
create function ledger.check_slip() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  s ledger.slip;
  wrong text;
begin
  if tg_table_name = 'slip' then select * into s from ledger.slip q where q.id = new.id;
  else select * into s from ledger.slip q where q.id = coalesce(new.slip_id, old.slip_id); end if;
  if s.state in ('posted', 'withdrawn') then return null; end if;
  wrong := case
    when (select coalesce(sum(p.amount), 0) from ledger.part p where p.slip_id = s.id) <> s.amount then 'slip_adds_up'
    when exists (select from ledger.part p left join ledger.account a on a.id = p.account_id where p.slip_id = s.id
                  and (s.kind in ('in', 'out') and a.kind is distinct from 'income' and a.kind is distinct from 'expense'
                    or s.kind in ('move', 'opening') and p.account_id is not null)) then 'part_has_category'
    when s.kind <> 'reversal' and exists (select from ledger.account a where a.id in (s.account_id, s.to_account_id)
                  and a.kind in ('opening', 'income', 'expense')) then 'slip_has_place'
    when s.day not between (select make_date(b.year, 4, 1) from ledger.book b where b.id = s.book_id)
      and (select make_date(b.year + 1, 3, 31) from ledger.book b where b.id = s.book_id) then 'slip_day_in_year' end;
  if wrong is not null then
    raise exception 'slip % breaks %', s.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return null;
end $$;
create constraint trigger check_slip after insert or update on ledger.slip deferrable initially deferred
  for each row execute function ledger.check_slip();
create constraint trigger check_slip after insert or update or delete on ledger.part deferrable initially deferred
  for each row execute function ledger.check_slip();

-- A voucher's number is given once; the paper carries it.
create function ledger.number_slip() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select b.state from ledger.book b where b.id = new.book_id for update) <> 'open' then
    raise exception 'book % is not open', new.book_id using errcode = 'check_violation', constraint = 'book_is_open';
  end if;
  if new.kind in ('in', 'out') then
    update ledger.book b set vouchers = b.vouchers + 1 where b.id = new.book_id returning b.vouchers into new.voucher;
  else
    new.voucher := null;
  end if;
  return new;
end $$;
create trigger number before insert on ledger.slip for each row execute function ledger.number_slip();

create function ledger.keep_posted() returns trigger language plpgsql security definer set search_path = '' as $$
declare s ledger.slip;
begin
  if tg_table_name = 'slip' then s := old;
  else select * into s from ledger.slip q where q.id = coalesce(new.slip_id, old.slip_id); end if;
  if s.state in ('posted', 'withdrawn') then
    raise exception 'slip % is %', s.id, s.state using errcode = 'check_violation', constraint = 'slip_is_open';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_posted before update or delete on ledger.slip for each row execute function ledger.keep_posted();
create trigger keep_posted before insert or update or delete on ledger.part for each row execute function ledger.keep_posted();
create trigger keep_posted before insert or update or delete on ledger.picture for each row execute function ledger.keep_posted();

-- A closed year is closed, and closed by somebody else than asked for it.
create function ledger.on_book_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id for update;
  wrong := case
    when new.kind = 'begun' and exists (select from ledger.book_event e where e.book_id = b.id)
      or new.kind = 'closing' and b.state <> 'open' or new.kind in ('resumed', 'closed') and b.state <> 'closing' then 'event_possible'
    when new.kind in ('closing', 'closed') and exists (select from ledger.slip s where s.book_id = b.id and s.state in ('waiting', 'returned')) then 'closing_without_waiting'
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
create trigger move before insert on ledger.book_event for each row execute function ledger.on_book_event();

create function ledger.begin_book() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.area_id is distinct from (select c.area_id from councils.council c where c.id = new.council_id) then
    raise exception 'book breaks book_area_of_council' using errcode = 'check_violation', constraint = 'book_area_of_council';
  end if;
  new.head := ledger.root(new.council_id, new.year);
  new.vouchers := 0;
  new.entries := 0;
  return new;
end $$;
create trigger begin_book before insert on ledger.book for each row execute function ledger.begin_book();

-- The first entry of each book that is not what was posted, or that is missing.
create function ledger.first_broken() returns table (book int, council int, year int, no int, reason text)
  language sql stable security definer set search_path = '' as $$
  select distinct on (b.id) b.id, b.council_id, b.year, link.no, link.reason
    from ledger.book b cross join lateral (
      select q.no, case when q.no <> q.position then 'gap' when q.sealed <> q.resealed then 'private'
                        when q.balance <> 0 then 'balance' when q.hash <> q.relinked then 'hash' end as reason
        from (select e.no, row_number() over w as position, e.sealed, ledger.seal(e) as resealed, e.hash,
                     (select coalesce(sum(l.amount), 1) from ledger.line l where l.entry_id = e.id) as balance,
                     ledger.link(e, coalesce(lag(e.hash) over w, ledger.root(b.council_id, b.year))) as relinked
                from ledger.entry e where e.book_id = b.id window w as (order by e.no)) q
      union all
      select b.entries, 'head' where b.head <> coalesce((select e.hash from ledger.entry e where e.book_id = b.id order by e.no desc limit 1),
                                                        ledger.root(b.council_id, b.year))
         or b.entries <> (select count(*) from ledger.entry e where e.book_id = b.id)
      union all
      select null, 'totals' where exists (
        select from (select l.account_id, l.fund_id, l.project_id, date_trunc('month', l.day)::date as month, l.amount from ledger.line l where l.book_id = b.id
                     union all select t.account_id, t.fund_id, t.project_id, t.month, t.credit - t.debit from ledger.total t where t.book_id = b.id) q
         group by account_id, fund_id, project_id, month having sum(amount) <> 0)) link
   where link.reason is not null
   order by b.id, link.no nulls last
$$;
comment on function ledger.first_broken is 'Where a book was changed behind its back: the first entry whose link, private part, balance or number is not what was posted.';

do $$ declare t text; begin
  foreach t in array array['book', 'account', 'fund', 'project', 'slip', 'part', 'picture', 'inbox', 'entry', 'line', 'total', 'book_event', 'cash_count'] loop
    execute format('alter table ledger.%I enable row level security', t);
    execute format('create policy read on ledger.%I for select using (area_id = any((select app.areas(''ledger.read''))::int[]))', t);
    execute format('grant select on ledger.%I to machisen_app', t);
  end loop;
  foreach t in array array['part', 'picture', 'inbox'] loop
    execute format('create policy write on ledger.%I using (area_id = any((select app.areas(''ledger.enter''))::int[])) with check (area_id = any((select app.areas(''ledger.enter''))::int[]))', t);
  end loop;
  -- Whoever closes a year begins the next one with what is carried over.
  foreach t in array array['account', 'fund', 'project'] loop
    execute format('create policy write on ledger.%I using (area_id = any((select app.areas(''ledger.enter'') || app.areas(''ledger.approve''))::int[])) with check (area_id = any((select app.areas(''ledger.enter'') || app.areas(''ledger.approve''))::int[]))', t);
  end loop;
  foreach t in array array['entry', 'line', 'book_event', 'cash_count'] loop
    execute format('create trigger keep before update or delete or truncate on ledger.%I for each statement execute function audit.refuse()', t);
  end loop;
end $$;

create policy add on ledger.book for insert with check (area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[]) and (app.is_system() or opened_by = app.actor_id()));
create policy add on ledger.slip for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or entered_by = app.actor_id()));
create policy change on ledger.slip for update using (area_id = any((select app.areas('ledger.enter'))::int[]) or area_id = any((select app.areas('ledger.approve'))::int[]));
create policy add on ledger.entry for insert with check (area_id = any((select app.areas('ledger.approve'))::int[]) and (app.is_system() or approved_by = app.actor_id()));
create policy add on ledger.line for insert with check (area_id = any((select app.areas('ledger.approve'))::int[]));
create policy add on ledger.book_event for insert with check ((app.is_system() or person_id = app.actor_id()) and case
  when kind = 'closed' then area_id = any((select app.areas('ledger.approve'))::int[])
  when kind = 'resumed' then area_id = any((select app.areas('ledger.approve'))::int[]) or area_id = any((select app.areas('ledger.enter'))::int[])
  when kind = 'begun' then area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[])
  else area_id = any((select app.areas('ledger.enter'))::int[]) end);
create policy add on ledger.cash_count for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or person_id = app.actor_id()));

grant insert on ledger.book, ledger.account, ledger.fund, ledger.project, ledger.slip, ledger.part, ledger.picture, ledger.inbox, ledger.entry, ledger.line,
  ledger.book_event, ledger.cash_count to machisen_app;
grant update (retired) on ledger.account, ledger.fund to machisen_app;
grant update (retired, starts, ends) on ledger.project to machisen_app;
grant update (kind, day, account_id, to_account_id, amount, party, what, paper, paper_reason, addressed_to, shop_place, state, words, version,
  entered_by, entered_at) on ledger.slip to machisen_app;
grant delete on ledger.part, ledger.picture, ledger.inbox to machisen_app;
grant usage on sequence ledger.entry_id_seq to machisen_app;

-- Opening a new year carries over what the one before has closed with.
create function ledger.closing_of(book int) returns table (account_id int, fund_id int, amount bigint)
  language sql stable security definer set search_path = '' as $$
  select t.account_id, t.fund_id, sum(t.debit - t.credit)::bigint
    from ledger.total t join ledger.account a on a.id = t.account_id and a.kind not in ('income', 'expense', 'opening')
   where t.book_id = book and t.area_id = any((select app.areas('ledger.read'))::int[])
   group by 1, 2 having sum(t.debit - t.credit) <> 0
$$;

-- Who wrote, approved or counted: readers of a book know the names of those who hold or held a post for its district.
create function ledger.name_of(person int, area int) returns text language sql stable security definer set search_path = '' as $$
  select p.name from people.person p
   where p.id = name_of.person and name_of.area = any((select app.areas('ledger.read'))::int[])
     and exists (select from people.appointment ap join people.appointment_area aa on aa.appointment_id = ap.id
                   join programme.area_closure l on l.ancestor_id = aa.area_id and l.descendant_id = name_of.area
                  where ap.person_id = p.id)
$$;

revoke execute on all functions in schema ledger from public;
grant execute on function ledger.closing_of, ledger.first_broken, ledger.name_of to machisen_app;

select audit.watch(t) from unnest(array['ledger.book', 'ledger.account', 'ledger.fund', 'ledger.project', 'ledger.part', 'ledger.picture', 'ledger.inbox',
  'ledger.book_event', 'ledger.cash_count']::regclass[]) t;
select audit.watch('ledger.entry', 'party,what,papers,salt,sealed,hash');
select audit.watch('ledger.slip', 'party,what,addressed_to,shop_place,words,paper_reason');
