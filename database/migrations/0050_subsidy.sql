-- Subsidies: what a council asks the ward for, what the ward decides and pays, what was done with it, and what of it is given back.
-- Each step is an event that alone moves the claim; what was handed in is kept as it was, with its fingerprint.

create schema subsidy;
grant usage on schema subsidy to machisen_app;

create table subsidy.claim (
  id int generated always as identity primary key,
  area_id int not null references programme.area,
  council_id int not null references councils.council,
  book_id int not null,
  year int not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'decided', 'changing', 'change-submitted', 'reported', 'final', 'settled')),
  round int not null default 0 check (round >= 0),
  decided bigint check (decided between 1 and 9999999999),
  final bigint check (final between 0 and 9999999999),
  paid bigint not null default 0 check (paid >= 0),
  repaid bigint not null default 0 check (repaid between 0 and paid),
  version int not null default 1,
  begun_by int references people.person,
  unique (id, area_id),
  unique (id, book_id),
  unique (book_id, code),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  check ((state in ('draft', 'submitted')) = (decided is null)),
  check ((state in ('final', 'settled')) = (final is not null)),
  check (final <= decided),
  check (final is null or (state = 'settled') = (paid - repaid = final)),
  check (decided is not null or paid = 0)
);
comment on table subsidy.claim is 'One subsidy of a council and year. code: of the subsidy in the rules of the ward. round: how often something was handed in. Whole yen. Moved by its events alone.';
create index claim_area on subsidy.claim (area_id, year);

create table subsidy.plan (
  claim_id int not null,
  book_id int not null,
  area_id int not null,
  project_id int,
  what text not null check (what <> '' and char_length(what) <= 2000),
  people int check (people between 0 and 1000000),
  unique nulls not distinct (claim_id, project_id),
  foreign key (claim_id, area_id) references subsidy.claim (id, area_id),
  foreign key (claim_id, book_id) references subsidy.claim (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id)
);
comment on table subsidy.plan is 'What is meant to be done in a project (null: in running the council), and for how many people.';
create index plan_area on subsidy.plan (area_id);

create table subsidy.budget (
  claim_id int not null,
  book_id int not null,
  area_id int not null,
  project_id int,
  account_id int not null,
  amount bigint not null check (amount between 1 and 9999999999),
  unique nulls not distinct (claim_id, project_id, account_id),
  foreign key (claim_id, area_id) references subsidy.claim (id, area_id),
  foreign key (claim_id, book_id) references subsidy.claim (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id),
  foreign key (account_id, book_id) references ledger.account (id, book_id)
);
comment on table subsidy.budget is 'What is meant to be spent on a project, by category.';
create index budget_area on subsidy.budget (area_id);

create table subsidy.performance (
  claim_id int not null,
  book_id int not null,
  area_id int not null,
  project_id int,
  done text not null check (done <> '' and char_length(done) <= 2000),
  people int check (people between 0 and 1000000),
  result text not null default '' check (char_length(result) <= 2000),
  unique nulls not distinct (claim_id, project_id),
  foreign key (claim_id, area_id) references subsidy.claim (id, area_id),
  foreign key (claim_id, book_id) references subsidy.claim (id, book_id),
  foreign key (project_id, book_id) references ledger.project (id, book_id)
);
comment on table subsidy.performance is 'What was done in a project, how many people took part, and what came of it.';
create index performance_area on subsidy.performance (area_id);

create table subsidy.event (
  id int generated always as identity primary key,
  claim_id int not null,
  area_id int not null,
  round int not null,
  at timestamptz not null default now(),
  day date not null,
  person_id int references people.person,
  kind text not null check (kind in ('begun', 'submitted', 'withdrawn', 'returned', 'decided', 'paid', 'changing', 'dropped', 'reported', 'fixed', 'repaid')),
  amount bigint check (amount between 0 and 9999999999),
  words text not null default '' check (char_length(words) <= 2000),
  version int not null,
  foreign key (claim_id, area_id) references subsidy.claim (id, area_id),
  check ((kind in ('decided', 'paid', 'fixed', 'repaid')) = (amount is not null)),
  check (kind not in ('paid', 'repaid', 'decided') or amount > 0),
  check (kind not in ('returned', 'changing') or words <> '')
);
comment on table subsidy.event is 'The way of a claim; append-only. amount: decided, paid, fixed or given back. words: conditions or reasons. version: the one that was read.';
create index event_claim on subsidy.event (claim_id, id);

create table subsidy.kept (
  claim_id int not null,
  area_id int not null,
  round int not null,
  kind text not null check (kind in ('application', 'change', 'settlement')),
  content text not null check (jsonb_typeof(content::jsonb) = 'object'),
  sha256 text not null,
  at timestamptz not null default now(),
  primary key (claim_id, round),
  foreign key (claim_id, area_id) references subsidy.claim (id, area_id),
  constraint kept_fingerprint check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table subsidy.kept is 'What was handed in, letter by letter, with its fingerprint; append-only.';
create index kept_area on subsidy.kept (area_id);

create function subsidy.check_claim() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id;
  wrong := case
    when (new.state, new.round, new.paid, new.repaid) is distinct from ('draft'::text, 0, 0::bigint, 0::bigint) then 'claim_begins_as_draft'
    when (b.area_id, b.council_id, b.year) is distinct from (new.area_id, new.council_id, new.year) then 'claim_of_book' end;
  if wrong is not null then
    raise exception 'claim % breaks %', new.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger check_claim before insert on subsidy.claim for each row execute function subsidy.check_claim();

-- What was handed in stays as it was read: plans change in a draft or a change, reports between the decision and the settlement.
create function subsidy.check_content() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c subsidy.claim;
  wrong text;
begin
  select * into c from subsidy.claim q where q.id = coalesce(new.claim_id, old.claim_id) for update;
  wrong := case
    when tg_table_name = 'performance' and c.state <> 'decided' then 'performance_before_report'
    when tg_table_name <> 'performance' and c.state not in ('draft', 'changing') then 'plan_is_open' end;
  if wrong is null and tg_table_name = 'budget' and tg_op <> 'DELETE' then
    wrong := case when (select a.kind from ledger.account a where a.id = new.account_id) is distinct from 'expense' then 'budget_of_expense' end;
  end if;
  if wrong is not null then
    raise exception 'claim % breaks %', c.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return coalesce(new, old);
end $$;
create trigger check_content before insert or update or delete on subsidy.plan for each row execute function subsidy.check_content();
create trigger check_content before insert or update or delete on subsidy.budget for each row execute function subsidy.check_content();
create trigger check_content before insert or update or delete on subsidy.performance for each row execute function subsidy.check_content();

-- One event: it must be possible, on the version that was read, and it alone moves the claim.
create function subsidy.on_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c subsidy.claim;
  wrong text;
  next text;
  due bigint;
begin
  perform pg_advisory_xact_lock(7211);
  select * into c from subsidy.claim q where q.id = new.claim_id for update;
  next := case new.kind
    when 'begun' then case when not exists (select from subsidy.event e where e.claim_id = c.id) then 'draft' end
    when 'submitted' then case c.state when 'draft' then 'submitted' when 'changing' then 'change-submitted' end
    when 'withdrawn' then case c.state when 'submitted' then 'draft' when 'change-submitted' then 'changing' when 'reported' then 'decided' end
    when 'returned' then case c.state when 'submitted' then 'draft' when 'change-submitted' then 'changing' when 'reported' then 'decided' end
    when 'decided' then case when c.state in ('submitted', 'change-submitted') then 'decided' end
    when 'paid' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final') then c.state end
    when 'changing' then case c.state when 'decided' then 'changing' end
    when 'dropped' then case c.state when 'changing' then 'decided' end
    when 'reported' then case c.state when 'decided' then 'reported' end
    when 'fixed' then case c.state when 'reported' then 'final' end
    when 'repaid' then case c.state when 'final' then 'final' end end;
  due := case when new.kind = 'fixed' then new.amount else c.final end;
  wrong := case
    when next is null then 'event_possible'
    when new.version <> c.version then 'event_of_version'
    when new.kind = 'submitted' and not exists (select from subsidy.budget b where b.claim_id = c.id) then 'submitted_with_budget'
    when new.kind = 'paid' and c.paid - c.repaid + new.amount > coalesce(c.final, c.decided) then 'paid_within_decided'
    when new.kind = 'fixed' and new.amount > c.decided then 'fixed_within_decided'
    when new.kind = 'repaid' and new.amount > c.paid - c.repaid - c.final then 'repaid_within_due'
    -- Whoever hands in doesn't decide about it, also where one person holds posts on both sides.
    when new.kind in ('decided', 'fixed', 'returned') and new.person_id = (select e.person_id from subsidy.event e
      where e.claim_id = c.id and e.kind in ('submitted', 'reported') order by e.id desc limit 1) then 'decided_by_another' end;
  if wrong is not null then
    raise exception 'claim %: % while % breaks %', c.id, new.kind, c.state, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.round := c.round + (new.kind in ('submitted', 'reported'))::int;
  update subsidy.claim q
     set round = new.round,
         version = q.version + (new.kind <> 'begun')::int,
         decided = case when new.kind = 'decided' then new.amount else q.decided end,
         final = due,
         paid = q.paid + case when new.kind = 'paid' then new.amount else 0 end,
         repaid = q.repaid + case when new.kind = 'repaid' then new.amount else 0 end,
         state = case when next = 'final' and due = q.paid - q.repaid + case new.kind when 'paid' then new.amount when 'repaid' then -new.amount else 0 end
                      then 'settled' else next end
   where q.id = c.id;
  return new;
end $$;
create trigger move before insert on subsidy.event for each row execute function subsidy.on_event();

-- Handed in without what was handed in would be a promise about nothing.
create function subsidy.check_kept() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from subsidy.kept k where k.claim_id = new.claim_id and k.round = new.round
                    and (k.kind = 'settlement') = (new.kind = 'reported')) then
    raise exception 'claim % was handed in without its content', new.claim_id using errcode = 'check_violation', constraint = 'handed_in_has_content';
  end if;
  return null;
end $$;
create constraint trigger handed_in_has_content after insert on subsidy.event deferrable initially deferred
  for each row when (new.kind in ('submitted', 'reported')) execute function subsidy.check_kept();

-- Who did something, told to those who may read the books of the district.
create function subsidy.name_of(person int, area int) returns text language sql stable security definer set search_path = '' as $$
  select p.name from people.person p
   where p.id = name_of.person and name_of.area = any((select app.areas('ledger.read'))::int[])
     and exists (select from subsidy.event e where e.person_id = p.id and e.area_id = name_of.area)
$$;

do $$ declare t text; begin
  foreach t in array array['claim', 'plan', 'budget', 'performance', 'event', 'kept'] loop
    execute format('alter table subsidy.%I enable row level security', t);
    execute format('create policy read on subsidy.%I for select using (area_id = any((select app.areas(''ledger.read''))::int[]))', t);
    execute format('grant select, insert on subsidy.%I to machisen_app', t);
  end loop;
  foreach t in array array['plan', 'budget', 'performance'] loop
    execute format('create policy write on subsidy.%I using (area_id = any((select app.areas(''subsidy.apply''))::int[])) with check (area_id = any((select app.areas(''subsidy.apply''))::int[]))', t);
    execute format('grant delete on subsidy.%I to machisen_app', t);
  end loop;
  foreach t in array array['event', 'kept'] loop
    execute format('create trigger keep before update or delete or truncate on subsidy.%I for each statement execute function audit.refuse()', t);
  end loop;
end $$;

create policy add on subsidy.claim for insert with check (area_id = any((select app.areas('subsidy.apply'))::int[]) and (app.is_system() or begun_by = app.actor_id()));
create policy touch on subsidy.claim for update using (area_id = any((select app.areas('subsidy.apply'))::int[]));
create policy add on subsidy.event for insert with check ((app.is_system() or person_id = app.actor_id()) and case
  when kind in ('returned', 'decided', 'paid', 'fixed', 'repaid') then area_id = any((select app.areas('subsidy.decide'))::int[])
  else area_id = any((select app.areas('subsidy.apply'))::int[]) end);
create policy add on subsidy.kept for insert with check (area_id = any((select app.areas('subsidy.apply'))::int[]));
grant update (version) on subsidy.claim to machisen_app;

revoke execute on all functions in schema subsidy from public;
grant execute on function subsidy.name_of to machisen_app;

select audit.watch(t) from unnest(array['subsidy.claim', 'subsidy.plan', 'subsidy.budget', 'subsidy.performance', 'subsidy.event', 'subsidy.kept']::regclass[]) t;
