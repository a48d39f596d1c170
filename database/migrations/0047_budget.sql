-- The budget of a book: decided by a meeting, changed by a revision that a meeting decides again.

create table ledger.budget (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  revision int not null check (revision >= 0),
  state text not null default 'draft' check (state in ('draft', 'decided')),
  decided_on date,
  meeting text not null default '' check (char_length(meeting) <= 120),
  words text not null default '' check (char_length(words) <= 400),
  written_by int references people.person,
  decided_by int references people.person,
  version int not null default 1,
  unique (id, book_id),
  unique (book_id, revision),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  check ((state = 'decided') = (decided_on is not null and meeting <> '')),
  check (state = 'draft' or revision = 0 or words <> ''),
  constraint budget_by_two check (state = 'draft' or written_by is null or decided_by is distinct from written_by)
);
comment on table ledger.budget is 'revision 0 is the first. decided_on, meeting: who decided it and when. words: why it was revised. A decided budget never changes.';
create index budget_area on ledger.budget (area_id);
create unique index budget_one_draft on ledger.budget (book_id) where state = 'draft';

create table ledger.budget_line (
  budget_id int not null,
  book_id int not null,
  area_id int not null,
  account_id int not null,
  fund_id int not null,
  project_id int,
  amount bigint not null check (amount between 1 and 9999999999),
  unique nulls not distinct (budget_id, account_id, fund_id, project_id),
  foreign key (budget_id, book_id) references ledger.budget (id, book_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id),
  foreign key (fund_id, book_id) references ledger.fund (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id)
);
comment on table ledger.budget_line is 'How much is meant to come in or be spent: category, fund, project; whole yen.';
create index budget_line_area on ledger.budget_line (area_id);

create function ledger.keep_budget() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when tg_op <> 'INSERT' and old.state = 'decided' then 'budget_is_draft'
    when tg_op = 'INSERT' and new.state <> 'draft' then 'budget_begins_as_draft'
    when tg_op = 'INSERT' and new.revision <> (select count(*) from ledger.budget q where q.book_id = new.book_id) then 'budget_revision_follows'
    when tg_op <> 'DELETE' and new.state = 'decided' and not exists (select from ledger.budget_line l where l.budget_id = new.id) then 'budget_has_lines' end;
  if wrong is not null then
    raise exception 'budget breaks %', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_budget before insert or update or delete on ledger.budget for each row execute function ledger.keep_budget();

create function ledger.keep_budget_line() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when (select b.state from ledger.budget b where b.id = coalesce(new.budget_id, old.budget_id) for update) = 'decided' then 'budget_is_draft'
    when tg_op <> 'DELETE' and not exists (select from ledger.account a where a.id = new.account_id and a.kind in ('income', 'expense'))
      then 'budget_of_categories' end;
  if wrong is not null then
    raise exception 'line of a budget breaks %', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_budget_line before insert or update or delete on ledger.budget_line for each row execute function ledger.keep_budget_line();
revoke execute on function ledger.keep_budget, ledger.keep_budget_line from public;

do $$ declare t text; begin
  foreach t in array array['budget', 'budget_line'] loop
    execute format('alter table ledger.%I enable row level security', t);
    execute format('create policy read on ledger.%I for select using (area_id = any((select app.areas(''ledger.read''))::int[]))', t);
    execute format('grant select, insert on ledger.%I to machisen_app', t);
  end loop;
end $$;
create policy add on ledger.budget for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]) and (app.is_system() or written_by = app.actor_id()));
create policy change on ledger.budget for update using (area_id = any((select app.areas('ledger.enter') || app.areas('ledger.approve'))::int[]))
  with check (state = 'draft' and area_id = any((select app.areas('ledger.enter'))::int[])
    or area_id = any((select app.areas('ledger.approve'))::int[]) and (app.is_system() or decided_by = app.actor_id()));
create policy add on ledger.budget_line for insert with check (area_id = any((select app.areas('ledger.enter'))::int[]));
create policy remove on ledger.budget_line for delete using (area_id = any((select app.areas('ledger.enter'))::int[]));
grant update (state, decided_on, meeting, words, written_by, decided_by, version) on ledger.budget to machisen_app;
grant delete on ledger.budget_line to machisen_app;

select audit.watch('ledger.budget'), audit.watch('ledger.budget_line');
