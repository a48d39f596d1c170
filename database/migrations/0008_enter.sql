-- Entering a transaction: sets who acts, where, from where, and answers what every page and action needs to know.

create function app.enter_as(who text, who_id int, programme_code text, origin text)
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
  return jsonb_build_object(
    'actor', who,
    'person', (select jsonb_build_object('id', p.id, 'name', p.name) from people.person p where p.id = who_id),
    'programme', case when here.id is not null then jsonb_build_object('id', here.id, 'code', here.code, 'title', here.title) end,
    'programmes', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) order by p.starts desc), '[]')
                     from programme.programme p where p.id = any(mine)),
    'powers', powers,
    'posts', posts,
    'today', coalesce(here.demo_today, (now() at time zone 'Asia/Tokyo')::date),
    'demo', (select demo from app.installation),
    'installation', (select name from app.installation));
end $$;
