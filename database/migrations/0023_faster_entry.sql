-- Entering a transaction and asking where a power holds happen at every request, most often several times: both are made cheaper here.

create or replace function app.standing() returns table (appointment_id int, programme_id int, post_id int, centre_id int, powers jsonb)
  language sql stable parallel safe security definer set search_path = '' as $$
  select ap.id, ap.programme_id, ap.post_id, ap.centre_id, po.powers
    from people.appointment ap
    join programme.programme pr on pr.id = ap.programme_id
    join programme.post po on po.id = ap.post_id
    left join programme.contract co on co.id = ap.contract_id
   cross join lateral (select coalesce(pr.demo_today, (now() at time zone 'Asia/Tokyo')::date) as day) today
   where app.actor() = 'person' and ap.person_id = app.actor_id()
     and today.day between ap.starts and coalesce(ap.ends, 'infinity')
     and (ap.centre_id is null or today.day between co.starts and co.ends)
$$;

-- Restricted, not safe, to the leader of a parallel query: what it found is kept for the transaction, which no helper process may do.
create or replace function app.areas(power text) returns int[]
  language plpgsql stable parallel restricted security definer set search_path = '' as $$
declare
  -- Nothing changes while a transaction only reads, so the first answer is everybody's.
  kept constant boolean := current_setting('transaction_read_only') = 'on';
  place constant text := 'app.areas.' || power;
  asker constant text := current_setting('app.actor_id', true) || ' ' || current_setting('app.programme', true) || ' ';
  known text;
  mine int[];
begin
  if app.is_system() then return (select array_agg(a.id) from programme.area a); end if;
  if kept then
    known := current_setting(place, true);
    if starts_with(known, asker) then return substr(known, length(asker) + 1)::int[]; end if;
  end if;
  select coalesce(array_agg(distinct c.descendant_id), '{}') into mine
    from app.current_appointments() ap
    join lateral (
      select aa.area_id from people.appointment_area aa
       where aa.appointment_id = ap.appointment_id and ap.powers ->> power = 'appointment'
      union all
      select ca.area_id from programme.centre_area ca
       where ca.centre_id = ap.centre_id and ap.powers ->> power = 'centre') reach on true
    join programme.area_closure c on c.ancestor_id = reach.area_id;
  if kept then perform set_config(place, asker || mine::text, true); end if;
  return mine;
end $$;

-- As before, and in the same answer the stamp of all names, so that lists need no statement of their own to ask for it.
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
    'names', current_database() || ' ' || s.names)
    from app.installation i, app.stamp s);
end $$;
