-- Two people stay two people for whoever speaks SQL as well: a slip is changed only in its writer's name, is posted only by its entry, and what
-- belongs to a closed year stays as it is. And what the tables say is compared with the audit log, which is a chain of its own.

create function ledger.guard_slip() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  me int := app.actor_id();
  by_writer boolean := new.entered_by is not distinct from me and new.area_id = any(app.areas('ledger.enter'));
  wrong text;
begin
  wrong := case
    when tg_op = 'INSERT' then case when new.state <> 'waiting' or new.version <> 1 or new.words <> '' then 'slip_starts_waiting' end
    when app.is_system() then null
    when (new.kind, new.day, new.account_id, new.to_account_id, new.amount, new.party, new.what, new.paper, new.paper_reason, new.addressed_to,
          new.shop_place, new.entered_by, new.entered_at)
         is distinct from (old.kind, old.day, old.account_id, old.to_account_id, old.amount, old.party, old.what, old.paper, old.paper_reason,
          old.addressed_to, old.shop_place, old.entered_by, old.entered_at)
      then case when not by_writer or new.state <> 'waiting' then 'slip_by_its_writer' end
    when new.state = old.state then null
    when new.state = 'waiting' then case when not by_writer then 'slip_by_its_writer' end
    when new.state = 'returned' then
      case when old.state <> 'waiting' or old.entered_by is not distinct from me or not new.area_id = any(app.areas('ledger.approve'))
        then 'slip_returned_by_second' end
    when new.state = 'withdrawn' then case when not new.area_id = any(app.areas('ledger.enter')) then 'slip_by_its_writer' end end;
  if wrong is not null then
    raise exception 'slip % breaks %', new.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger guard before insert or update on ledger.slip for each row execute function ledger.guard_slip();

create function ledger.guard_part() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not app.is_system() and exists (
    select from ledger.slip s where s.id in (new.slip_id, old.slip_id) and s.entered_by is distinct from app.actor_id()) then
    raise exception 'slip % breaks slip_by_its_writer', coalesce(new.slip_id, old.slip_id)
      using errcode = 'check_violation', constraint = 'slip_by_its_writer';
  end if;
  return coalesce(new, old);
end $$;
create trigger guard before insert or update or delete on ledger.part for each row execute function ledger.guard_part();
create trigger guard before insert or update or delete on ledger.picture for each row execute function ledger.guard_part();

-- Asked when the transaction ends: the entry comes after its slip is marked.
create function ledger.check_posted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from ledger.entry e where e.slip_id = new.id) then
    raise exception 'slip % breaks posted_has_entry', new.id using errcode = 'check_violation', constraint = 'posted_has_entry';
  end if;
  return null;
end $$;
create constraint trigger check_posted after insert or update on ledger.slip deferrable initially deferred
  for each row when (new.state = 'posted') execute function ledger.check_posted();

create or replace function ledger.begin_book() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.area_id is distinct from (select c.area_id from councils.council c where c.id = new.council_id) then
    raise exception 'book breaks book_area_of_council' using errcode = 'check_violation', constraint = 'book_area_of_council';
  end if;
  new.head := ledger.root(new.council_id, new.year);
  new.state := 'open';
  new.closing_by := null;
  new.vouchers := 0;
  new.entries := 0;
  return new;
end $$;

create function ledger.keep_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not app.is_system() and exists (
    select from ledger.book b where b.id in (new.book_id, old.book_id) and b.state = 'closed') then
    raise exception 'book % is closed', coalesce(new.book_id, old.book_id) using errcode = 'check_violation', constraint = 'book_is_open';
  end if;
  return coalesce(new, old);
end $$;
do $$ declare t text; begin
  foreach t in array array['account', 'fund', 'project', 'inbox', 'cash_count', 'statement_import', 'bank_line', 'takeover', 'budget'] loop
    execute format('create trigger keep_closed before insert or update or delete on ledger.%I for each row execute function ledger.keep_closed()', t);
  end loop;
end $$;

-- What a count is compared with is what the book says, not what somebody says that it says.
create function ledger.on_cash_count() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from ledger.account a where a.id = new.account_id and a.kind = 'cash') then
    raise exception 'count breaks count_of_cash' using errcode = 'check_violation', constraint = 'count_of_cash';
  end if;
  new.booked := (select coalesce(sum(l.amount), 0) from ledger.line l where l.account_id = new.account_id and l.day <= new.day);
  return new;
end $$;
create trigger count before insert on ledger.cash_count for each row execute function ledger.on_cash_count();

-- The log of every change is linked by itself. Whoever rewrites a book so that its own links hold has still to rewrite the log, from there to its end.
create function ledger.unlike_log(books int[] default null) returns table (book int, council int, year int, no int, reason text)
  language sql stable security definer set search_path = '' as $$
  with told as (
         select e.subject_id::int as book, (e.detail -> 'entries' ->> 1)::int as no, e.detail -> 'head' ->> 1 as head
           from audit.event e
          where e.subject = 'ledger.book' and e.action = 'update' and e.detail ? 'head'
            and (unlike_log.books is null or e.subject_id = any(unlike_log.books::text[]))),
       found as (
         select coalesce(t.book, e.book_id) as book, coalesce(t.no, e.no) as no, case when e.id is null then 'gone' else 'log' end as reason
           from told t full join (select q.* from ledger.entry q where unlike_log.books is null or q.book_id = any(unlike_log.books)) e
             on e.book_id = t.book and e.no = t.no
          where t.head is distinct from e.hash::text
         union all
         select s.book_id, null, 'unposted' from ledger.slip s
          where s.state = 'posted' and not exists (select from ledger.entry e where e.slip_id = s.id)
         union all
         select l.book_id, null, 'stray' from ledger.line l where not exists (select from ledger.entry e where e.id = l.entry_id))
  select distinct on (b.id) b.id, b.council_id, b.year, f.no, f.reason
    from found f join ledger.book b on b.id = f.book
   where unlike_log.books is null or b.id = any(unlike_log.books)
   order by b.id, f.no nulls last
$$;
comment on function ledger.unlike_log is 'Where a book is not what the audit log says was posted, although its own links may hold: the first such entry of each of these books (null: of all).';
revoke execute on function ledger.guard_slip, ledger.guard_part, ledger.check_posted, ledger.keep_closed, ledger.on_cash_count, ledger.unlike_log from public;

-- Every watched row beside what the log said of it last. Columns that the log leaves out for privacy are not compared.
create function audit.unlike(watched regclass) returns table (id text, reason text) language plpgsql stable as $$
declare
  subject text := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = watched);
begin
  return query execute format($q$
    with told as (
           select e.subject_id, e.id, e.action, e.detail from audit.event e
            where e.subject = %1$L and e.action in ('insert', 'update', 'delete', 'found')),
         last as (select distinct on (t.subject_id) t.subject_id, t.action from told t order by t.subject_id, t.id desc),
         said as (
           select distinct on (t.subject_id, d.key) t.subject_id, d.key, d.value -> 1 as value
             from told t cross join lateral jsonb_each(t.detail) d where jsonb_typeof(d.value) = 'array'
            order by t.subject_id, d.key, t.id desc),
         here as (select to_jsonb(r) ->> 'id' as id, to_jsonb(r) as whole from %2$s r),
         changed as (
           select distinct r.id from here r join said s on s.subject_id = r.id
            where r.whole ? s.key and audit.differs(s.value, r.whole -> s.key))
    select coalesce(r.id, l.subject_id),
           case when r.id is null then 'gone' when coalesce(l.action, 'delete') = 'delete' then 'unlogged' else 'changed' end
      from here r full join last l on l.subject_id = r.id left join changed c on c.id = r.id
     where r.id is null and l.action <> 'delete' or r.id is not null and (coalesce(l.action, 'delete') = 'delete' or c.id is not null)
     order by 1
  $q$, subject, watched::text);
end $$;
comment on function audit.unlike is 'Rows of a watched table with a column id that are not what the audit log said last: changed, gone, or never logged.';

-- An instant is written in the time zone of its session; it is the same instant in another.
create function audit.differs(one jsonb, other jsonb) returns boolean language sql stable as $$
  select one is distinct from other and not (
    coalesce(one #>> '{}' ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d' and other #>> '{}' ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d', false)
    and (one #>> '{}')::timestamptz = (other #>> '{}')::timestamptz)
$$;

create function audit.watched() returns table (watched regclass) language sql stable as $$
  select t.tgrelid::regclass from pg_trigger t
   where t.tgfoid = 'audit.on_change'::regproc
     and exists (select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = 'id' and not a.attisdropped)
   order by t.tgrelid::regclass::text
$$;
comment on function audit.watched is 'Tables whose changes the log tells, and whose rows it names by id.';
revoke execute on function audit.unlike, audit.differs, audit.watched from public;

-- Rows that were there before their table was watched are told as they stand now.
do $$ declare
  t regclass;
  private text[];
begin
  for t, private in select w.watched, string_to_array(split_part(encode(g.tgargs, 'escape'), '\000', 1), ',')
    from audit.watched() w join pg_trigger g on g.tgrelid = w.watched and g.tgfoid = 'audit.on_change'::regproc loop
    execute format($q$
      select app.note('found', %L, u.id, (to_jsonb(r) ->> 'area_id')::int,
                      (select jsonb_object_agg(d.key, case when d.key = any(%L::text[]) then '"(private)"'::jsonb else jsonb_build_array(null, d.value) end)
                         from jsonb_each(to_jsonb(r)) d))
        from audit.unlike(%L) u join %s r on r.id::text = u.id where u.reason = 'unlogged'
    $q$, t::text, private, t, t);
  end loop;
end $$;

-- What an auditor says in public can be told in the log as well; the name stays out of it.
drop trigger watch on disclosure.signature;
select audit.watch('disclosure.signature', 'name');

-- What was signed and published, computed anew.
create function disclosure.first_broken(books int[] default null) returns table (book int, council int, year int, reason text)
  language sql stable security definer set search_path = '' as $$
  select distinct on (b.id) b.id, b.council_id, b.year, f.reason
    from ledger.book b cross join lateral (
      select 1 as place, 'paper' as reason from disclosure.signature s where s.book_id = b.id and s.content is distinct from disclosure.content_of(s.paper_id)
      union all
      select 2, 'signed' from disclosure.signature s where s.book_id = b.id
         and not exists (select from ledger.entry e where e.book_id = b.id and e.no = s.entries and e.hash = s.head)
         and not (s.entries = 0 and s.head = ledger.root(b.council_id, b.year))
      union all
      select 3, 'snapshot' from disclosure.publication p left join disclosure.snapshot q on q.publication_id = p.id
       where p.book_id = b.id and p.sha256 is distinct from encode(sha256(convert_to(q.body, 'UTF8')), 'hex')
      union all
      select 4, 'release' from disclosure.release r left join files.file f on f.id = r.file_id
       where r.book_id = b.id and (f.sha256 is distinct from r.sha256
         or exists (select from ledger.picture p join files.file o on o.id = p.file_id where o.sha256 = r.sha256))) f
   where first_broken.books is null or b.id = any(first_broken.books)
   order by b.id, f.place
$$;
comment on function disclosure.first_broken is 'Of each of these books (null: of all), what of its audit or publication is not what was signed or published.';
revoke execute on function disclosure.first_broken from public;
