-- Who, when, what, from where: append-only and hash-chained. Nobody but the triggers and app.note writes here.

create schema audit;
grant usage on schema audit to machisen_app;

create table audit.event (
  id bigint primary key,
  at timestamptz not null,
  actor text not null,
  person_id int,
  origin text,
  action text not null,
  subject text not null,
  subject_id text not null,
  area_id int,
  detail jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null
);
comment on table audit.event is 'Every change and every view of personal data. id is gapless; hash covers the row and the hash before it.';
create index event_subject on audit.event (subject, subject_id, id desc);
create index event_person on audit.event (person_id, id desc);
create index event_area on audit.event (area_id, id desc);

create function audit.digest(e audit.event) returns bytea language sql immutable
  return sha256(e.previous || convert_to(jsonb_build_array(
    e.id, extract(epoch from e.at), e.actor, e.person_id, e.origin, e.action, e.subject, e.subject_id, e.area_id, e.detail
  )::text, 'UTF8'));

create function audit.chain() returns trigger language plpgsql security definer set search_path = '' as $$
declare last audit.event;
begin
  perform pg_advisory_xact_lock(7211); -- one chain: the next link waits until this one is committed
  select * into last from audit.event order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.at := clock_timestamp();
  new.actor := app.actor();
  new.person_id := app.actor_id();
  new.origin := app.origin();
  new.previous := coalesce(last.hash, '\x00'::bytea);
  new.hash := audit.digest(new);
  return new;
end $$;
create trigger chain before insert on audit.event for each row execute function audit.chain();

create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_relid::regclass using errcode = 'insufficient_privilege';
end $$;
create trigger keep before update or delete or truncate on audit.event for each statement execute function audit.refuse();

create function app.note(action text, subject text, subject_id text, area_id int default null, detail jsonb default '{}')
  returns void language sql security definer set search_path = ''
begin atomic
  insert into audit.event (id, at, actor, action, subject, subject_id, area_id, detail, previous, hash)
  values (0, now(), '', action, subject, subject_id, area_id, detail, '', '');
end;
comment on function app.note is 'Writes down an event that is no change of a row, such as a view of personal data.';

create function audit.on_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  whole jsonb := before || after;
  private text[] := string_to_array(coalesce(tg_argv[0], ''), ',');
  changed jsonb;
begin
  select coalesce(jsonb_object_agg(k, case when k = any(private) then '"(private)"'::jsonb
           else jsonb_build_array(before -> k, after -> k) end), '{}')
    into changed
    from jsonb_object_keys(whole) k
   where (before -> k) is distinct from (after -> k);
  if tg_op = 'UPDATE' and changed = '{}' then return null; end if;
  perform app.note(lower(tg_op), tg_table_schema || '.' || tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id', whole ->> 'record_id', ''), (whole ->> 'area_id')::int, changed);
  return null;
end $$;

create function audit.watch(watched regclass, private text default '') returns void language plpgsql as $$
begin
  execute format('create trigger watch after insert or update or delete on %s for each row execute function audit.on_change(%L)',
    watched, private);
end $$;
comment on function audit.watch is 'Puts a table under audit; values of the private columns (comma-separated) are left out of the log.';

create function audit.first_broken() returns table (id bigint, reason text) language sql stable as $$
  select id, case when id <> position then 'gap' when previous is distinct from before then 'previous' else 'hash' end
    from (select e.id, row_number() over (order by e.id) as position, e.previous, e.hash,
                 coalesce(lag(e.hash) over (order by e.id), '\x00'::bytea) as before, audit.digest(e) as expected
            from audit.event e) link
   where id <> position or previous is distinct from before or hash is distinct from expected
   order by id limit 1
$$;
