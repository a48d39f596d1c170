-- How notices reach people: at the time each of them chose, urgent ones at once, and not at all for who doesn't want them by mail.

create table notices.setting (
  person_id int primary key references people.person on delete cascade,
  by_mail text not null default 'digest' check (by_mail in ('digest', 'urgent', 'none')),
  digest_at time not null default '08:00',
  locale text not null default 'ja' check (locale in ('ja', 'en')),
  screen_only text[] not null default '{}' check (cardinality(screen_only) <= 100),
  version int not null default 1
);
comment on table notices.setting is 'What a person chose; nobody needs a row. by_mail urgent: no digest; screen_only: kinds that are never mailed; digest_at: the clock of Japan.';
alter table notices.setting enable row level security;
create policy own on notices.setting using (app.is_system() or person_id = app.actor_id())
  with check (app.is_system() or person_id = app.actor_id());
grant select, insert, update on notices.setting to machisen_app;
select audit.watch('notices.setting');

alter table notices.notice
  add column discreet boolean not null default false,
  add column settled_at timestamptz;
comment on column notices.notice.discreet is 'That there is such a notice is nobody else''s business: a letter with it is not to be read in the outbox.';
comment on column notices.notice.settled_at is 'When it was put into a letter (mailed_at), or became clear that no letter should carry it.';
update notices.notice set settled_at = coalesce(mailed_at, now());
drop index notices.notice_unmailed;
create index notice_unsettled on notices.notice (person_id, urgent, made_at) where settled_at is null;
create index notice_unseen on notices.notice (person_id) where seen_at is null;
grant update (settled_at) on notices.notice to machisen_app;

-- Whoever acts may tell others, and read none of it. Urgent ones wake who carries the mail, when this transaction commits.
drop function notices.tell(int[], text, jsonb, text, boolean);
create function notices.tell(people int[], kind text, said jsonb, href text, urgent boolean, discreet boolean default false) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.notice (person_id, programme_id, kind, said, href, urgent, discreet)
  select distinct p.id, app.programme(), tell.kind, tell.said, tell.href, tell.urgent, tell.discreet
    from people.person p
   where p.id = any(tell.people) and p.id is distinct from app.actor_id() and app.is_known();
  if found and urgent then perform pg_notify('machisen_urgent', ''); end if;
end $$;
revoke execute on function notices.tell from public;
grant execute on function notices.tell to machisen_app;

-- the outbox -----------------------------------------------------------------------------------------------

alter table notices.mail
  add column person_id int references people.person on delete set null,
  add column programme_id int references programme.programme,
  add column notices int not null default 0,
  add column readable boolean not null default false,
  add column stop_link text not null default '',
  add column fault text check (fault in ('unreachable', 'login', 'address', 'refused')),
  add column again_at timestamptz;
comment on column notices.mail.notices is 'How many notices it carries; 0 = another letter, which may hold a key and is never shown.';
comment on column notices.mail.readable is 'Notices of one programme, none of them discreet: may be read in the outbox by those near the reader.';
comment on column notices.mail.again_at is 'When somebody asked for it to be sent once more.';
create index mail_person on notices.mail (person_id, id desc);

create function notices.state_of(m notices.mail) returns text language sql stable set search_path = ''
  return case when m.sent_at is not null then 'sent'
    when m.tries >= 8 or m.tries > 0 and coalesce(m.again_at, m.made_at) <= now() - interval '1 day' then 'failed'
    when m.tries > 0 then 'retrying' else 'waiting' end;

-- Letters are about who can mend an address: the same people. Of letters that name no person the address says whose they are.
create function notices.letters_in_reach() returns setof notices.mail
  language sql stable security definer set search_path = '' as $$
  with near as (select id from unnest(people.editable()) near (id)),
  addresses as (
    select a.person_id, lower(a.mail) as mail from identity.account a join near on near.id = a.person_id
    union select c.person_id, lower(c.mail) from people.contact c join near on near.id = c.person_id where c.mail <> '')
  select m.* from notices.mail m
   where (m.programme_id is null or m.programme_id = app.programme() or app.programme() is null)
     and (m.person_id in (select id from near) or m.person_id is null and lower(m.recipient) in (select mail from addresses))
$$;

create function notices.may_read_letter(m notices.mail) returns boolean
  language sql stable security definer set search_path = '' as $$
  -- Never tried: without a mail server this page is where letters are read; with one they are their readers' alone.
  select m.readable and m.tries = 0 and m.sent_at is null and m.body <> '' and m.programme_id = app.programme() and exists (
    select from app.current_appointments() mine
      join programme.post po on po.id = mine.post_id
     where mine.powers ? 'people.appoint' and not exists (
       select from people.appointment ap join programme.post their on their.id = ap.post_id
        where ap.person_id = m.person_id and ap.programme_id = m.programme_id
          and their.side <> po.side and not (po.side = 'centre' and their.side = 'council')))
$$;
comment on function notices.may_read_letter is 'Colleagues of the reader''s side only: the client pays the centre, but doesn''t read its mail, nor the other way round.';

create function notices.outbox(wanted text, most int, skipped int)
  returns table (id int, person_id int, person text, subject text, notices int, made_at timestamptz, sent_at timestamptz,
                 tried_at timestamptz, tries int, fault text, state text, may_read boolean, total int)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.person_id, p.name, m.subject, m.notices, m.made_at, m.sent_at, m.tried_at, m.tries, m.fault,
         notices.state_of(m), notices.may_read_letter(m), (count(*) over ())::int
    from notices.letters_in_reach() m left join people.person p on p.id = m.person_id
   where wanted is null or notices.state_of(m) = wanted
   order by m.id desc limit least(most, 100) offset skipped
$$;
comment on function notices.outbox is 'What was written to people whose address the actor may correct; never what stands in it.';

create function notices.read_letter(letter int) returns table (person text, subject text, body text, made_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  -- The link that stops the mail is its reader's alone.
  select p.name, m.subject, case when m.stop_link = '' then m.body else replace(m.body, m.stop_link, '…') end, m.made_at
    from notices.letters_in_reach() m join people.person p on p.id = m.person_id
   where m.id = letter and notices.may_read_letter(m)
$$;

create function notices.send_again(letter int) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from notices.letters_in_reach() m where m.id = letter) then return false; end if;
  -- To the address of today: it may be the reason why it failed. A letter with a key is asked for anew instead.
  update notices.mail m
     set tries = 0, tried_at = null, fault = null, error = null, again_at = now(), recipient = coalesce(a.mail, m.recipient)
    from notices.mail old left join identity.account a on a.person_id = old.person_id
   where m.id = letter and old.id = m.id and m.notices > 0 and notices.state_of(m) = 'failed';
  if not found then return false; end if;
  perform app.note('sent-again', 'notices.mail', letter::text);
  return true;
end $$;

create function notices.failed_letters() returns int
  language sql stable security definer set search_path = '' as $$
  select case when exists (select from notices.mail m where m.sent_at is null and m.tries > 0 and m.notices > 0)
    then (select count(*)::int from notices.letters_in_reach() m where m.notices > 0 and notices.state_of(m) = 'failed') else 0 end
$$;
comment on function notices.failed_letters is 'Letters that were given up, of people whose address the actor may correct. Free while nothing has failed.';

-- carrying -------------------------------------------------------------------------------------------------

-- One reader at a time: two processes never split one digest. What nobody is to get by mail is settled on the way.
create function notices.take_due(moment timestamptz, most int)
  returns table (id bigint, person_id int, address text, locale text, programme_id int, programme jsonb, kind text, said jsonb,
                 urgent boolean, discreet boolean, made_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare
  here timestamp := take_due.moment at time zone 'Asia/Tokyo';
  readers int[];
begin
  if not app.is_system() then raise exception 'only the operator carries mail' using errcode = 'insufficient_privilege'; end if;
  select array_agg(r.person_id) into readers from (
    select d.person_id from (
      select n.person_id
        from notices.notice n left join notices.setting s on s.person_id = n.person_id
       where n.settled_at is null and n.made_at <= take_due.moment
         and (n.urgent or n.seen_at is not null or coalesce(s.by_mail, 'digest') <> 'digest' or n.kind = any(coalesce(s.screen_only, '{}'))
              -- The last time the chosen hour struck; what was there by then is due, and takes along what came since.
              or n.made_at <= (case when here::time >= coalesce(s.digest_at, '08:00') then here::date else here::date - 1 end
                               + coalesce(s.digest_at, '08:00')) at time zone 'Asia/Tokyo')
       group by n.person_id order by bool_or(n.urgent) desc limit take_due.most) d
     where pg_try_advisory_xact_lock(7303, d.person_id)) r;
  if readers is null then return; end if;

  update notices.notice n set settled_at = take_due.moment
    from unnest(readers) reader (id)
    left join identity.account a on a.person_id = reader.id
    left join notices.setting s on s.person_id = reader.id
   where n.person_id = reader.id and n.settled_at is null
     and (a.person_id is null or n.seen_at is not null or s.by_mail = 'none' or s.by_mail = 'urgent' and not n.urgent
          or n.kind = any(coalesce(s.screen_only, '{}'))
          or not exists (
            select from people.appointment ap left join programme.contract co on co.id = ap.contract_id
             where ap.person_id = reader.id and (n.programme_id is null or ap.programme_id = n.programme_id)
               and programme.today(ap.programme_id) between ap.starts and coalesce(ap.ends, 'infinity')
               and (ap.centre_id is null or programme.today(ap.programme_id) between co.starts and co.ends)));

  return query
    select n.id, n.person_id, a.mail, coalesce(s.locale, 'ja'), n.programme_id, p.title, n.kind, n.said, n.urgent, n.discreet, n.made_at
      from notices.notice n
      join identity.account a on a.person_id = n.person_id
      left join notices.setting s on s.person_id = n.person_id
      left join programme.programme p on p.id = n.programme_id
     where n.person_id = any(readers) and n.settled_at is null and n.made_at <= take_due.moment
       and (n.urgent or exists (
         select from notices.notice due
          where due.person_id = n.person_id and due.settled_at is null and not due.urgent
            and due.made_at <= (case when here::time >= coalesce(s.digest_at, '08:00') then here::date else here::date - 1 end
                                + coalesce(s.digest_at, '08:00')) at time zone 'Asia/Tokyo'))
     order by n.person_id, n.id
       for update of n skip locked;
end $$;
comment on function notices.take_due is 'The notices that letters should carry now, held until the end of the transaction.';

revoke execute on function notices.letters_in_reach, notices.may_read_letter, notices.outbox, notices.read_letter, notices.send_again,
  notices.failed_letters, notices.take_due, notices.state_of from public;
grant execute on function notices.outbox, notices.read_letter, notices.send_again, notices.failed_letters, notices.take_due to machisen_app;

-- entering -------------------------------------------------------------------------------------------------

-- As before, and in the same answer how many notices are unread (100 = more than 99), so that no page asks for it.
create or replace function app.enter_as(who text, who_id int, programme_code text, origin text)
  returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  mine int[];
  powers jsonb := '[]';
  posts jsonb := '[]';
  here programme.programme;
begin
  if who not in ('person', 'system', 'public') then raise exception 'unknown actor %', who; end if;
  perform set_config('app.actor', who, true), set_config('app.actor_id', coalesce(who_id::text, ''), true),
          set_config('app.origin', coalesce(origin, ''), true), set_config('app.programme', '', true);
  if who = 'system' then
    mine := app.programmes();
  else
    -- One walk over the appointments that hold today answers all three: it happens at every request.
    select coalesce(array_agg(distinct s.programme_id), '{}'),
           coalesce(jsonb_agg(distinct k.power) filter (where k.power is not null and (programme_code is null or p.code = programme_code)), '[]'),
           coalesce(jsonb_agg(distinct po.name) filter (where programme_code is null or p.code = programme_code), '[]')
      into mine, powers, posts
      from app.standing() s
      join programme.programme p on p.id = s.programme_id
      join programme.post po on po.id = s.post_id
      left join lateral jsonb_object_keys(s.powers) k (power) on true;
  end if;
  if programme_code is not null then
    select * into here from programme.programme p where p.code = programme_code and p.id = any(mine);
    -- A code that is not theirs gives no programme at all, exactly like one that doesn't exist.
    perform set_config('app.programme', coalesce(here.id, -1)::text, true);
  end if;
  return (select jsonb_build_object(
    'actor', who,
    'person', (select jsonb_build_object('id', p.id, 'name', p.name) from people.person p where p.id = who_id),
    'programme', case when here.id is not null then jsonb_build_object('id', here.id, 'code', here.code, 'title', here.title) end,
    'programmes', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) order by p.starts desc), '[]')
                     from programme.programme p where p.id = any(mine)),
    'powers', powers,
    'posts', posts,
    'today', coalesce(here.demo_today, (now() at time zone 'Asia/Tokyo')::date),
    'demo', i.demo,
    'installation', i.name,
    'names', current_database() || ' ' || s.names,
    'unread', case when who = 'person' then (
      select count(*) from (select from notices.notice n where n.person_id = who_id and n.seen_at is null limit 100) unread) else 0 end)
    from app.installation i, app.stamp s);
end $$;

-- keeping --------------------------------------------------------------------------------------------------

create function notices.forget_old() returns int language plpgsql security definer set search_path = '' as $$
declare gone int;
begin
  if not app.is_system() then raise exception 'only the operator forgets' using errcode = 'insufficient_privilege'; end if;
  delete from notices.notice n where n.id in (
    select old.id from notices.notice old
     where old.seen_at is not null and old.made_at <= now() - interval '1 year' for update skip locked);
  get diagnostics gone = row_count;
  if gone > 0 then
    perform app.note('forgotten', 'app.installation', '', null, jsonb_build_object('notices', gone));
  end if;
  return gone;
end $$;
comment on function notices.forget_old is 'Removes notices that were read and are older than a year, and notes how many.';
revoke execute on function notices.forget_old from public;
grant execute on function notices.forget_old to machisen_app;
