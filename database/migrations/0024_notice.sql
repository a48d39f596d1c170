-- What a person should know: written in the transaction that is the reason for it, read on the screen, carried by mail.

create table notices.notice (
  id bigint generated always as identity primary key,
  person_id int not null references people.person,
  programme_id int references programme.programme,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  said jsonb not null check (said ?& array['ja', 'en']),
  href text not null check (href ~ '^/[^/\\]'),
  urgent boolean not null default false,
  made_at timestamptz not null default now(),
  seen_at timestamptz,
  mailed_at timestamptz
);
comment on table notices.notice is 'One line for one person. said: the sentence in both languages; href: the page it is about. Urgent ones are mailed at once, the others in the digest.';
create index notice_person on notices.notice (person_id, id desc);
create index notice_unmailed on notices.notice (id) where mailed_at is null;

alter table notices.notice enable row level security;
create policy own on notices.notice for select using (app.is_system() or person_id = app.actor_id());
create policy seen on notices.notice for update using (app.is_system() or person_id = app.actor_id());
grant select, update (seen_at, mailed_at) on notices.notice to machisen_app;

-- Whoever acts may tell others, and read none of it.
create function notices.tell(people int[], kind text, said jsonb, href text, urgent boolean) returns void
  language sql security definer set search_path = '' as $$
  insert into notices.notice (person_id, programme_id, kind, said, href, urgent)
  select distinct p.id, app.programme(), tell.kind, tell.said, tell.href, tell.urgent
    from people.person p
   where p.id = any(tell.people) and p.id is distinct from app.actor_id() and app.is_known()
$$;
revoke execute on function notices.tell from public;
grant execute on function notices.tell to machisen_app;

-- Who holds a power in an area today: those to be told of what happens there.
create function app.holders(power text, area int) returns int[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct ap.person_id), '{}')
    from people.appointment ap
    join programme.programme pr on pr.id = ap.programme_id
    join programme.post po on po.id = ap.post_id
    left join programme.contract co on co.id = ap.contract_id
   cross join lateral (select coalesce(pr.demo_today, (now() at time zone 'Asia/Tokyo')::date) as day) today
   where app.is_known() and ap.programme_id = app.programme()
     and today.day between ap.starts and coalesce(ap.ends, 'infinity')
     and (ap.centre_id is null or today.day between co.starts and co.ends)
     and exists (
       select 1 from programme.area_closure c
        where c.descendant_id = holders.area
          and ((po.powers ->> holders.power = 'appointment' and exists (
                 select 1 from people.appointment_area aa where aa.appointment_id = ap.id and aa.area_id = c.ancestor_id))
            or (po.powers ->> holders.power = 'centre' and exists (
                 select 1 from programme.centre_area ca where ca.centre_id = ap.centre_id and ca.area_id = c.ancestor_id))))
$$;
comment on function app.holders is 'The people who hold the power in the area today, in the current programme. Ids only: names are row security''s business.';
revoke execute on function app.holders from public;
grant execute on function app.holders to machisen_app;
