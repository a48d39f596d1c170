-- Who may see a row. One function answers it; every policy is one line on top of it.

create function programme.today(programme_id int) returns date language sql stable parallel safe security definer set search_path = ''
  return coalesce((select p.demo_today from programme.programme p where p.id = programme_id),
                  (now() at time zone 'Asia/Tokyo')::date);

create function app.is_known() returns boolean language sql stable parallel safe
  return app.actor() in ('person', 'system');
comment on function app.is_known is 'Somebody is signed in, or it is the operator; not the public and not nobody.';

create function app.standing() returns table (appointment_id int, programme_id int, post_id int, centre_id int, powers jsonb)
  language sql stable parallel safe security definer set search_path = '' as $$
  select ap.id, ap.programme_id, ap.post_id, ap.centre_id, po.powers
    from people.appointment ap
    join programme.post po on po.id = ap.post_id
    left join programme.contract co on co.id = ap.contract_id
   cross join lateral (select programme.today(ap.programme_id) as day) today
   where app.actor() = 'person' and ap.person_id = app.actor_id()
     and today.day between ap.starts and coalesce(ap.ends, 'infinity')
     and (ap.centre_id is null or today.day between co.starts and co.ends)
$$;
comment on function app.standing is 'The actor''s appointments that hold today, in all programmes: inside their term and the contract.';

create function app.current_appointments() returns table (appointment_id int, programme_id int, post_id int, centre_id int, powers jsonb)
  language sql stable parallel safe security definer set search_path = '' as $$
  select * from app.standing() s where app.programme() is null or s.programme_id = app.programme()
$$;
comment on function app.current_appointments is 'The actor''s appointments that hold today in the current programme.';

create function app.areas(power text) returns int[]
  language plpgsql stable parallel safe security definer set search_path = '' as $$
begin -- plpgsql keeps the plan for the session; every policy asks this
  if app.is_system() then return (select array_agg(a.id) from programme.area a); end if;
  return (
    select coalesce(array_agg(distinct c.descendant_id), '{}')
      from app.current_appointments() ap
      join lateral (
        select aa.area_id from people.appointment_area aa
         where aa.appointment_id = ap.appointment_id and ap.powers ->> power = 'appointment'
        union all
        select ca.area_id from programme.centre_area ca
         where ca.centre_id = ap.centre_id and ap.powers ->> power = 'centre') reach on true
      join programme.area_closure c on c.ancestor_id = reach.area_id);
end $$;
comment on function app.areas is 'The areas in which the current actor holds this power today.';

create function app.rights() returns table (power text, areas int[])
  language sql stable security definer set search_path = '' as $$
  select p.power, app.areas(p.power)
    from (select distinct jsonb_object_keys(powers) as power
            from (select powers from app.current_appointments()
                  union all select powers from programme.post where app.is_system()) all_powers) p
$$;
comment on function app.rights is 'Every power the actor holds today and where.';

create function app.programmes() returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select case when app.is_system() then (select coalesce(array_agg(id), '{}') from programme.programme)
  else (select coalesce(array_agg(distinct programme_id), '{}') from app.standing()) end
$$;
comment on function app.programmes is 'The programmes the actor has a place in today.';

create function app.people() returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select case when app.is_system() then (select coalesce(array_agg(id), '{}') from people.person)
  when app.actor() <> 'person' then '{}'
  else (
    select coalesce(array_agg(distinct known.id), '{}') from (
      select app.actor_id() as id
      union all
      select ap.person_id
        from people.appointment ap join programme.post po on po.id = ap.post_id
       where po.side <> 'council' and ap.programme_id = any((select app.programmes())::int[])
      union all
      select ap.person_id
        from people.appointment ap join people.appointment_area aa on aa.appointment_id = ap.id
       where aa.area_id = any((select app.areas('people.read'))::int[])
      union all
      select p.id from people.person p
       where p.area_id = any((select app.areas('people.read') || app.areas('people.appoint'))::int[])) known)
  end
$$;
comment on function app.people is 'Whose name the actor may know: own, staff and ward officers of shared programmes, others by people.read.';

create function app.appoint_areas(side text) returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select case when app.is_system() then (select coalesce(array_agg(a.id), '{}') from programme.area a)
  else (
    select coalesce(array_agg(distinct c.descendant_id), '{}')
      from app.current_appointments() ap
      join programme.post po on po.id = ap.post_id
      join lateral (
        select aa.area_id from people.appointment_area aa
         where aa.appointment_id = ap.appointment_id and ap.powers ->> 'people.appoint' = 'appointment'
        union all
        select ca.area_id from programme.centre_area ca
         where ca.centre_id = ap.centre_id and ap.powers ->> 'people.appoint' = 'centre') reach on true
      join programme.area_closure c on c.ancestor_id = reach.area_id
     where po.side = 'client' or appoint_areas.side <> 'client')
  end
$$;
comment on function app.appoint_areas is 'Where the actor may fill posts of a side. The client''s posts are filled by the client alone: no contractor appoints the one who accepts its reports.';

create function people.may_fill(post int, centre int, council int) returns boolean
  language sql stable security definer set search_path = '' as $$
  select app.is_system() or exists (
    select 1 from programme.post po, app.appoint_areas(po.side) mine
     where po.id = post and cardinality(mine) > 0
       and not exists (select 1 from programme.centre_area ca where ca.centre_id = centre and ca.area_id <> all(mine))
       and (council is null or exists (select 1 from councils.council co where co.id = council and co.area_id = any(mine))))
$$;
comment on function people.may_fill is 'Whether the actor may fill this seat: all areas of the centre, or the council''s, lie in reach.';

create function people.may_fill_area(appointment int, area int) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from people.appointment ap join programme.post po on po.id = ap.post_id
     where ap.id = appointment and (app.is_system() or ap.person_id is distinct from app.actor_id())
       and area = any(app.appoint_areas(po.side)))
$$;

create function people.may_change(appointment int) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from people.appointment ap
     where ap.id = appointment and (app.is_system() or ap.person_id is distinct from app.actor_id())
       and people.may_fill(ap.post_id, ap.centre_id, ap.council_id)
       and not exists (select 1 from people.appointment_area aa
                        where aa.appointment_id = ap.id and not people.may_fill_area(ap.id, aa.area_id)))
$$;

-- The programme, its areas and contracts are no secret among those who are signed in.
grant select on all tables in schema programme to machisen_app;
grant insert, update, delete on all tables in schema programme to machisen_app;
revoke insert, update, delete on programme.area_closure from machisen_app;

do $$ declare t text; begin
  foreach t in array array['area', 'area_closure', 'programme', 'contract', 'contract_centre', 'centre', 'centre_area', 'post', 'seat', 'duty'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format('create policy read on programme.%I for select using ((select app.is_known()))', t);
  end loop;
  foreach t in array array['programme', 'contract', 'contract_centre', 'centre', 'centre_area', 'post', 'seat', 'duty'] loop
    execute format('create policy load on programme.%I using (app.is_system()) with check (app.is_system())', t);
  end loop;
end $$;
create policy write on programme.area using (app.is_system() or id = any((select app.areas('area.write'))::int[]))
  with check (app.is_system() or parent_id = any((select app.areas('area.write'))::int[]));

grant select, insert, update, delete on all tables in schema councils to machisen_app;
grant select, insert, update (name, kana) on people.person to machisen_app;
grant select, insert, update (mail, phone) on people.contact to machisen_app;
-- Of an appointment only its end may change: a person, post or place that differs is a new appointment.
grant select, insert, update (ends) on people.appointment to machisen_app;
grant select, insert, delete on people.appointment_area to machisen_app;
grant select, insert on people.hand_over to machisen_app;

do $$ declare t text; begin
  foreach t in array array['council', 'committee', 'member_organisation'] loop
    execute format('alter table councils.%I enable row level security', t);
    execute format('create policy read on councils.%I for select using (area_id = any((select app.areas(''council.read''))::int[]))', t);
    execute format('create policy write on councils.%I using (area_id = any((select app.areas(''council.write''))::int[])) with check (area_id = any((select app.areas(''council.write''))::int[]))', t);
  end loop;
end $$;
alter table councils.contact_point enable row level security;
create policy read on councils.contact_point for select using (area_id = any((select app.areas('people.read'))::int[]));
create policy write on councils.contact_point using (area_id = any((select app.areas('council.write'))::int[]) and area_id = any((select app.areas('people.read'))::int[]));

create function people.reachable(power text) returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select case when app.is_system() then (select coalesce(array_agg(id), '{}') from people.person)
  else (
    select coalesce(array_agg(distinct known.id), '{}') from (
      select ap.person_id as id
        from people.appointment ap join people.appointment_area aa on aa.appointment_id = ap.id
       where aa.area_id = any((select app.areas(power))::int[])
      union all
      select p.id from people.person p where p.area_id = any((select app.areas(power))::int[])) known)
  end
$$;
comment on function people.reachable is 'People registered or appointed in an area where the actor holds the power.';

alter table people.person enable row level security;
create policy read on people.person for select using (id = any((select app.people())::int[])
  or area_id = any((select app.areas('people.appoint'))::int[]));
create policy add on people.person for insert with check (app.is_system() or area_id = any((select app.areas('people.appoint'))::int[]));
create policy change on people.person for update using (id = app.actor_id() or id = any((select people.reachable('people.appoint'))::int[]));

alter table people.contact enable row level security;
create policy own on people.contact using (person_id = app.actor_id()) with check (person_id = app.actor_id());
create policy read on people.contact for select using (person_id = any((select people.reachable('people.read'))::int[]));
create policy write on people.contact for insert with check (person_id = any((select people.reachable('people.appoint'))::int[]));
create policy change on people.contact for update using (person_id = any((select people.reachable('people.appoint'))::int[]));

alter table people.appointment enable row level security;
alter table people.appointment_area enable row level security;
create policy read on people.appointment for select using (person_id = any((select app.people())::int[]));
create policy read on people.appointment_area for select using (appointment_id in (select id from people.appointment));
create policy add on people.appointment for insert with check (
  (app.is_system() or person_id is distinct from app.actor_id()) and people.may_fill(post_id, centre_id, council_id));
create policy change on people.appointment for update using (people.may_change(id));
create policy add on people.appointment_area for insert with check (people.may_fill_area(appointment_id, area_id));
create policy remove on people.appointment_area for delete using (people.may_fill_area(appointment_id, area_id));

alter table people.hand_over enable row level security;
create policy read on people.hand_over for select using (area_id = any((select app.areas('people.read'))::int[]) or app.actor_id() in (from_person_id, to_person_id));
create policy add on people.hand_over for insert with check (area_id = any((select app.areas('people.appoint'))::int[]));

alter table audit.event enable row level security;
grant select on audit.event to machisen_app;
create policy read on audit.event for select using (app.is_system() or person_id = app.actor_id() or area_id = any((select app.areas('audit.read'))::int[]));
