-- Statements of banks beside the book, and cash books that were kept elsewhere before.

create table ledger.statement_import (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  account_id int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> '' and char_length(name) <= 200),
  at timestamptz not null default now(),
  person_id int references people.person,
  lines int not null check (lines >= 0),
  unique (account_id, sha256),
  unique (id, account_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id)
);
comment on table ledger.statement_import is 'A file of a bank that was imported; the same file is imported once. lines: how many of its lines were new. Append-only.';
create index statement_import_area on ledger.statement_import (area_id);

create table ledger.bank_line (
  id int generated always as identity primary key,
  statement_id int not null,
  book_id int not null,
  area_id int not null,
  account_id int not null,
  position int not null check (position > 0),
  day date not null,
  words text not null check (char_length(words) <= 400),
  amount bigint not null check (amount <> 0 and abs(amount) <= 9999999999),
  balance bigint check (abs(balance) <= 99999999999),
  nth int not null check (nth > 0),
  slip_id int,
  unique nulls not distinct (account_id, day, amount, balance, nth),
  unique (account_id, slip_id),
  foreign key (statement_id, account_id) references ledger.statement_import (id, account_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  foreign key (slip_id, book_id) references ledger.slip (id, book_id)
);
comment on table ledger.bank_line is 'A movement that the bank reports. amount: yen, paid in positive. balance: after it. nth: of lines of one day that are alike, which; so statements that overlap give each line once. slip_id: what the book says of it.';
create index bank_line_area on ledger.bank_line (area_id);
create index bank_line_day on ledger.bank_line (account_id, day, statement_id, position);

create table ledger.takeover (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  account_id int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> '' and char_length(name) <= 200),
  at timestamptz not null default now(),
  person_id int references people.person,
  lines int not null check (lines > 0),
  unique (book_id, sha256),
  unique (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id)
);
comment on table ledger.takeover is 'A cash book of before that was taken over, once. Append-only.';
create index takeover_area on ledger.takeover (area_id);

create table ledger.takeover_slip (
  slip_id int primary key,
  takeover_id int not null,
  book_id int not null,
  area_id int not null,
  line int not null check (line > 0),
  unique (takeover_id, line),
  foreign key (takeover_id, book_id) references ledger.takeover (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (slip_id, book_id) references ledger.slip (id, book_id)
);
comment on table ledger.takeover_slip is 'Which slip came from which line of the file. Append-only.';
create index takeover_slip_area on ledger.takeover_slip (area_id);

-- What the bank says stays as it says it; only what it belongs to in the book is written later.
do $$ declare t text; begin
  foreach t in array array['statement_import', 'bank_line', 'takeover', 'takeover_slip'] loop
    execute format('alter table ledger.%I enable row level security', t);
    execute format('create policy read on ledger.%I for select using (area_id = any((select app.areas(''ledger.read''))::int[]))', t);
    execute format('grant select, insert on ledger.%I to machisen_app', t);
    execute format('create trigger keep before %s on ledger.%I for each statement execute function audit.refuse()',
                   case t when 'bank_line' then 'delete or truncate' else 'update or delete or truncate' end, t);
  end loop;
  foreach t in array array['bank_line', 'takeover_slip'] loop
    execute format('create policy add on ledger.%I for insert with check (area_id = any((select app.areas(''ledger.enter''))::int[]))', t);
  end loop;
  foreach t in array array['statement_import', 'takeover'] loop
    execute format('create policy add on ledger.%I for insert with check (area_id = any((select app.areas(''ledger.enter''))::int[]) and (app.is_system() or person_id = app.actor_id()))', t);
  end loop;
end $$;

create policy change on ledger.bank_line for update using (area_id = any((select app.areas('ledger.enter'))::int[]));
grant update (slip_id) on ledger.bank_line to machisen_app;

select audit.watch('ledger.statement_import', 'name');
select audit.watch('ledger.bank_line', 'words');
select audit.watch('ledger.takeover', 'name');
-- takeover_slip says nothing that its slip and its takeover, both watched, don't say.
