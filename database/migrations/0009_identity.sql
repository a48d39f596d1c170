-- Who is who: accounts, sessions, the second factor, and the brake on guessing.
-- machisen_app is granted no table here. It gets single answers from functions, so that no statement of any module can
-- list password hashes or sessions, and none of them is readable without already holding the secret it belongs to.

create schema identity;
grant usage on schema identity to machisen_app;

create table identity.account (
  person_id int primary key references people.person on delete cascade,
  mail text not null check (mail ~ '^[^@\s]+@[^@\s]+$'),
  password text not null,
  password_at timestamptz not null default now(),
  totp text,
  totp_waiting text,
  totp_step bigint not null default 0,
  created_at timestamptz not null default now()
);
comment on table identity.account is 'A person''s way in. password: argon2id; totp: sealed with the installation''s secret; totp_step: a code works once.';
create unique index account_mail on identity.account (lower(mail));

create table identity.backup_code (
  person_id int not null references identity.account on delete cascade,
  digest bytea not null,
  primary key (person_id, digest)
);
comment on table identity.backup_code is 'Codes for the day the telephone is lost; a used one is gone.';

create table identity.session (
  id int generated always as identity primary key,
  digest bytea not null unique,
  person_id int not null references people.person on delete cascade,
  stage text not null check (stage in ('code', 'open')),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  origin text not null default '',
  agent text not null default ''
);
comment on table identity.session is 'digest: SHA-256 of the token in the cookie; the token itself is kept nowhere. stage code: the second factor is still due.';
create index session_person on identity.session (person_id);

create table identity.reset (
  digest bytea primary key,
  person_id int not null references people.person on delete cascade,
  mail text not null,
  asked_at timestamptz not null default now()
);
create index reset_person on identity.reset (person_id, asked_at);
comment on table identity.reset is 'A link sent by mail with which a password can be set once, within an hour.';

create table identity.attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  purpose text not null check (purpose in ('password', 'code', 'reset')),
  origin text not null,
  mail bytea not null,
  person_id int references people.person on delete cascade,
  granted boolean not null default false
);
comment on table identity.attempt is 'Tries at a door in a sliding window. mail: SHA-256, so that nobody''s address is kept for being guessed.';
create index attempt_origin on identity.attempt (origin, at desc);
create index attempt_mail on identity.attempt (mail, at desc);
create index attempt_at on identity.attempt (at);

do $$ declare t text; begin
  foreach t in array array['account', 'backup_code', 'session', 'reset', 'attempt'] loop
    execute format('alter table identity.%I enable row level security', t);
  end loop;
end $$;

-- every request ------------------------------------------------------------------------------------------

create function identity.enter(token text, programme_code text, origin text) returns jsonb
  language sql volatile security definer set search_path = '' as $$
  select app.enter_as(case when s.person_id is null then 'public' else 'person' end, s.person_id, programme_code, origin)
    from (values (sha256(convert_to(token, 'UTF8')))) asked (digest)
    left join identity.session s on s.digest = asked.digest and s.stage = 'open' and s.expires_at > now()
$$;
comment on function identity.enter is 'Enters as the person of a live session, otherwise as the public. Writes nothing: works inside begin read only.';

create function identity.renew(token text) returns boolean language sql security definer set search_path = '' as $$
  with renewed as (
    update identity.session s set seen_at = now(), expires_at = least(now() + interval '12 hours', s.started_at + interval '14 days')
     where s.digest = sha256(convert_to(token, 'UTF8')) and s.stage = 'open' and s.expires_at > now() returning 1)
  select exists (select from renewed)
$$;

-- the brake ------------------------------------------------------------------------------------------------

-- 15 minutes slide. What is braked is an origin, and an address from one origin: never the address as such, so that a
-- stranger's guesses lock nobody out. An address under attack from many origins leaves each of them two tries.
create function identity.seconds_to_wait(purpose text, origin text, mail bytea) returns int
  language sql stable security definer set search_path = '' as $$
  with recent as (
    select a.at, a.origin = seconds_to_wait.origin as here, a.mail = seconds_to_wait.mail as same
      from identity.attempt a
     where a.at > clock_timestamp() - interval '15 minutes' and not a.granted and a.purpose = seconds_to_wait.purpose
       and (a.origin = seconds_to_wait.origin or a.mail = seconds_to_wait.mail)),
  allowed as (
    select case when purpose = 'reset' then 10 else 30 end as origin_tries,
           case when (select count(*) from recent where same) >= 30 then 2 when purpose = 'reset' then 3 else 5 end as pair_tries)
  select coalesce(ceil(extract(epoch from max(late.at) + interval '15 minutes' - clock_timestamp())), 0)::int
    from allowed, lateral (
      (select at from recent where here order by at desc offset allowed.origin_tries - 1 limit 1)
      union all
      (select at from recent where here and same order by at desc offset allowed.pair_tries - 1 limit 1)) late
$$;

create function identity.knock(purpose text, origin text, mail text, person int) returns table (attempt bigint, wait int)
  language plpgsql security definer set search_path = '' as $$
declare who bytea := sha256(convert_to(lower(mail), 'UTF8'));
begin
  -- Tries from one place, and for one address, queue up: a burst can't slip through before it is counted.
  perform pg_advisory_xact_lock(7301, hashtext(origin));
  perform pg_advisory_xact_lock(7302, hashtext(encode(who, 'hex')));
  delete from identity.attempt a where a.at < now() - interval '1 day';
  wait := identity.seconds_to_wait(purpose, origin, who);
  if wait = 0 then
    insert into identity.attempt (purpose, origin, mail, person_id) values (purpose, origin, who, person) returning id into attempt;
  end if;
  return next;
end $$;

create function identity.take_attempt(attempt bigint, purpose text) returns int language sql security definer set search_path = '' as $$
  update identity.attempt a set granted = true
   where a.id = attempt and a.purpose = take_attempt.purpose and not a.granted and a.at > now() - interval '1 minute'
  returning a.person_id
$$;
comment on function identity.take_attempt is 'Turns a try into an entry, once; null when there is no such try or the address belongs to nobody.';

create function identity.act_as(person int) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.actor', 'person', true), set_config('app.actor_id', person::text, true);
end $$;

-- signing in -----------------------------------------------------------------------------------------------

create function identity.knock_password(mail text, origin text)
  returns table (attempt bigint, wait int, password text) language sql security definer set search_path = '' as $$
  select k.attempt, k.wait, case when k.wait = 0 then a.password end
    from (values (1)) one left join identity.account a on lower(a.mail) = lower(knock_password.mail),
         lateral identity.knock('password', origin, knock_password.mail, a.person_id) k
$$;

create function identity.open_session(person int, token text, stage text, agent text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from identity.session s where s.expires_at < now() - interval '7 days';
  insert into identity.session (digest, person_id, stage, expires_at, origin, agent)
  values (sha256(convert_to(token, 'UTF8')), person, stage,
          now() + case stage when 'open' then interval '12 hours' else interval '10 minutes' end,
          coalesce(app.origin(), ''), left(agent, 300));
  perform identity.act_as(person);
  if stage = 'open' then perform app.note('sign-in', 'identity.account', person::text); end if;
end $$;

create function identity.end_session(token text) returns boolean language plpgsql security definer set search_path = '' as $$
declare gone identity.session;
begin
  delete from identity.session s where s.digest = sha256(convert_to(token, 'UTF8')) returning * into gone;
  if gone.stage = 'open' then
    perform identity.act_as(gone.person_id);
    perform app.note('sign-out', 'identity.account', gone.person_id::text);
  end if;
  return gone.id is not null;
end $$;

create function identity.grant_password(attempt bigint, token text, former_token text, agent text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  person int := identity.take_attempt(attempt, 'password');
  stage text;
begin
  if person is null then return null; end if;
  perform identity.end_session(former_token);
  select case when a.totp is null then 'open' else 'code' end into stage from identity.account a where a.person_id = person;
  perform identity.open_session(person, token, stage, agent);
  return stage;
end $$;
comment on function identity.grant_password is 'The password was right: a new session (never the one the browser came with), open or waiting for the code.';

create function identity.refuse(attempt bigint) returns void language sql security definer set search_path = '' as $$
  select app.note('sign-in-refused', 'identity.account', a.person_id::text, null, jsonb_build_object('by', a.purpose))
    from identity.attempt a where a.id = attempt and not a.granted and a.person_id is not null
$$;

create function identity.knock_code(token text, origin text)
  returns table (attempt bigint, wait int, totp text) language sql security definer set search_path = '' as $$
  select k.attempt, k.wait, a.totp
    from identity.session s join identity.account a on a.person_id = s.person_id,
         lateral identity.knock('code', origin, a.mail, a.person_id) k
   where s.digest = sha256(convert_to(token, 'UTF8')) and s.stage = 'code' and s.expires_at > now()
$$;

-- step: the half-minute of a right code; backup: the digest of a code from the list. One of the two.
create function identity.grant_code(attempt bigint, waiting_token text, new_token text, step bigint, backup bytea, agent text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare person int;
begin
  select s.person_id into person from identity.session s join identity.attempt a on a.id = attempt and a.person_id = s.person_id
   where s.digest = sha256(convert_to(waiting_token, 'UTF8')) and s.stage = 'code' and s.expires_at > now();
  if step is not null then
    update identity.account a set totp_step = step where a.person_id = person and a.totp_step < step;
  else
    delete from identity.backup_code b where b.person_id = person and b.digest = backup;
  end if;
  if not found then return false; end if;
  if identity.take_attempt(attempt, 'code') is null then return false; end if;
  perform identity.end_session(waiting_token), identity.open_session(person, new_token, 'open', agent);
  return true;
end $$;

-- the demonstration world: one click, and only there --------------------------------------------------------

create function identity.open_demo_session(person int, token text, former_token text, agent text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not (select demo from app.installation)
     or not exists (select from people.person p join identity.account a on a.person_id = p.id where p.id = person and p.is_fictitious) then
    return false;
  end if;
  perform identity.end_session(former_token), identity.open_session(person, token, 'open', agent);
  return true;
end $$;

create function identity.demo_roles()
  returns table (person_id int, person text, post jsonb, programme jsonb, place jsonb) language sql stable security definer set search_path = '' as $$
  select r.person_id, r.person, r.post, r.programme, r.place from (
    select distinct on (pr.id, po.id) p.id as person_id, p.name as person, po.name as post, pr.title as programme, pr.starts, po.position,
           coalesce(ce.name, case when co.id is not null then jsonb_build_object('ja', co.name, 'en', co.name) end) as place
      from people.appointment ap
      join people.person p on p.id = ap.person_id and p.is_fictitious
      join identity.account a on a.person_id = p.id
      join programme.post po on po.id = ap.post_id
      join programme.programme pr on pr.id = ap.programme_id
      left join programme.centre ce on ce.id = ap.centre_id
      left join councils.council co on co.id = ap.council_id
     where (select demo from app.installation)
       and programme.today(pr.id) between ap.starts and coalesce(ap.ends, 'infinity')
     order by pr.id, po.id, ap.id) r
   order by r.starts desc, r.position
$$;

-- the own account ------------------------------------------------------------------------------------------

create function identity.mine() returns table (mail text, password_at timestamptz, has_totp boolean, totp_waiting text, backup_codes int)
  language sql stable security definer set search_path = '' as $$
  select a.mail, a.password_at, a.totp is not null, a.totp_waiting,
         (select count(*) from identity.backup_code b where b.person_id = a.person_id)::int
    from identity.account a where app.actor() = 'person' and a.person_id = app.actor_id()
$$;

create function identity.my_sessions(token text)
  returns table (id int, started_at timestamptz, seen_at timestamptz, origin text, agent text, is_this boolean)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.started_at, s.seen_at, s.origin, s.agent, s.digest = sha256(convert_to(token, 'UTF8'))
    from identity.session s
   where app.actor() = 'person' and s.person_id = app.actor_id() and s.stage = 'open' and s.expires_at > now()
   order by 6 desc, s.seen_at desc
$$;

create function identity.knock_own(origin text) returns table (attempt bigint, wait int, password text)
  language sql security definer set search_path = '' as $$
  select k.attempt, k.wait, case when k.wait = 0 then a.password end
    from identity.account a, lateral identity.knock('password', origin, a.mail, a.person_id) k
   where app.actor() = 'person' and a.person_id = app.actor_id()
$$;
comment on function identity.knock_own is 'Changing the keys of an open session needs the password again, braked like a sign-in.';

-- id null: every session but this one.
create function identity.end_my_sessions(session int, this_token text) returns int language plpgsql security definer set search_path = '' as $$
declare gone int;
begin
  if app.actor() <> 'person' then return 0; end if;
  delete from identity.session s
   where s.person_id = app.actor_id() and (s.id = session or session is null)
     and s.digest <> sha256(convert_to(this_token, 'UTF8'));
  get diagnostics gone = row_count;
  if gone > 0 then perform app.note('sessions-ended', 'identity.account', app.actor_id()::text, null, jsonb_build_object('sessions', gone)); end if;
  return gone;
end $$;

create function identity.change_password(attempt bigint, hash text, this_token text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if app.actor() <> 'person' or identity.take_attempt(attempt, 'password') is distinct from app.actor_id() then return false; end if;
  update identity.account a set password = hash, password_at = now() where a.person_id = app.actor_id();
  delete from identity.reset r where r.person_id = app.actor_id();
  perform app.note('password-changed', 'identity.account', app.actor_id()::text), identity.end_my_sessions(null, this_token);
  return true;
end $$;

create function identity.begin_totp(sealed text) returns boolean language sql security definer set search_path = '' as $$
  with begun as (
    update identity.account a set totp_waiting = sealed
     where app.actor() = 'person' and a.person_id = app.actor_id() and a.totp is null returning 1)
  select exists (select from begun)
$$;

create function identity.confirm_totp(sealed text, step bigint, backup bytea[], this_token text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update identity.account a set totp = a.totp_waiting, totp_waiting = null, totp_step = step
   where app.actor() = 'person' and a.person_id = app.actor_id() and a.totp is null and a.totp_waiting = sealed;
  if not found then return false; end if;
  delete from identity.backup_code b where b.person_id = app.actor_id();
  insert into identity.backup_code select app.actor_id(), d from unnest(backup) d;
  perform app.note('second-factor-on', 'identity.account', app.actor_id()::text), identity.end_my_sessions(null, this_token);
  return true;
end $$;

create function identity.drop_totp(attempt bigint) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if app.actor() <> 'person' or identity.take_attempt(attempt, 'password') is distinct from app.actor_id() then return false; end if;
  update identity.account a set totp = null, totp_waiting = null where a.person_id = app.actor_id();
  delete from identity.backup_code b where b.person_id = app.actor_id();
  perform app.note('second-factor-off', 'identity.account', app.actor_id()::text);
  return true;
end $$;

-- a new password -------------------------------------------------------------------------------------------

create function identity.knock_reset(mail text, origin text) returns table (attempt bigint, wait int)
  language sql security definer set search_path = '' as $$
  select k.attempt, k.wait from identity.knock('reset', origin, knock_reset.mail, null) k
$$;

-- Also the first way in: a person who was registered with a mail address of their own, and has no account yet, gets one.
create function identity.ask_reset(attempt_id bigint, mail text, token text) returns table (name text, address text)
  language plpgsql security definer set search_path = '' as $$
declare person int;
begin
  if not exists (select from identity.attempt a where a.id = attempt_id and a.purpose = 'reset' and a.at > now() - interval '1 minute') then
    return;
  end if;
  -- The letter goes to the address on record, never to the one typed: two that look alike may be two people.
  select a.person_id, a.mail into person, address from identity.account a where lower(a.mail) = lower(ask_reset.mail);
  if person is null then
    select min(c.person_id), min(c.mail) into person, address from people.contact c
     where lower(c.mail) = lower(ask_reset.mail) and not exists (select from identity.account a where a.person_id = c.person_id)
    having count(*) = 1;
  end if;
  delete from identity.reset r where r.asked_at < now() - interval '1 hour';
  if person is null or (select count(*) from identity.reset r where r.person_id = person) >= 5 then return; end if;
  insert into identity.reset (digest, person_id, mail) values (sha256(convert_to(token, 'UTF8')), person, address);
  perform app.note('reset-asked', 'identity.account', person::text);
  select p.name into name from people.person p where p.id = person;
  return next;
end $$;
comment on function identity.ask_reset is 'Whom to write to; no row when the address is nobody''s or was written to five times within the hour.';

create function identity.reset_is_open(token text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from identity.reset r
                  where r.digest = sha256(convert_to(token, 'UTF8')) and r.asked_at > now() - interval '1 hour')
$$;

create function identity.put_password(person int, address text, hash text) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into identity.account (person_id, mail, password) values (person, address, hash)
      on conflict (person_id) do update set mail = excluded.mail, password = excluded.password, password_at = now();
  delete from identity.session s where s.person_id = person;
  delete from identity.reset r where r.person_id = person;
  perform app.note('password-set', 'identity.account', person::text);
end $$;

create function identity.reset_password(token text, hash text) returns boolean language plpgsql security definer set search_path = '' as $$
declare used identity.reset;
begin
  delete from identity.reset r where r.digest = sha256(convert_to(token, 'UTF8')) and r.asked_at > now() - interval '1 hour' returning * into used;
  if used.person_id is null then return false; end if;
  perform identity.act_as(used.person_id), identity.put_password(used.person_id, used.mail, hash);
  return true;
end $$;

-- The operator of the machine and the demonstration world; address null keeps the one there is.
create function identity.put_account(person int, address text, hash text) returns text language plpgsql security definer set search_path = '' as $$
declare final text := coalesce(address, (select a.mail from identity.account a where a.person_id = person),
                               (select nullif(c.mail, '') from people.contact c where c.person_id = person));
begin
  if not app.is_system() then raise exception 'only the operator makes accounts' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from people.person p where p.id = person) then return 'no-person'; end if;
  if final is null then return 'no-mail'; end if;
  if exists (select from identity.account a where lower(a.mail) = lower(final) and a.person_id <> person) then return 'mail-taken'; end if;
  perform identity.put_password(person, final, hash);
  return 'done';
end $$;

create function identity.find_person(wanted text) returns table (id int, name text, mail text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.name, coalesce(a.mail, c.mail, '')
    from people.person p
    left join identity.account a on a.person_id = p.id
    left join people.contact c on c.person_id = p.id
   where app.is_system() and (p.id::text = wanted or p.name = wanted or lower(a.mail) = lower(wanted) or lower(c.mail) = lower(wanted))
   order by p.id limit 20
$$;

-- Functions are open to everybody unless closed; only these doors are the application's.
revoke execute on all functions in schema identity from public;
grant execute on function identity.enter, identity.renew, identity.knock_password, identity.grant_password, identity.refuse,
  identity.knock_code, identity.grant_code, identity.end_session, identity.open_demo_session, identity.demo_roles, identity.mine,
  identity.my_sessions, identity.knock_own, identity.end_my_sessions, identity.change_password, identity.begin_totp,
  identity.confirm_totp, identity.drop_totp, identity.knock_reset, identity.ask_reset, identity.reset_is_open,
  identity.reset_password, identity.put_account, identity.find_person to machisen_app;
