-- Who can see me, and who did look: asked from the side of the person who is seen.

-- The mirror of app.people() and people.reachable('people.read'): the same rules, asked from the other side. Tested against them.
create function people.who_sees(person int)
  returns table (viewer_id int, viewer text, post jsonb, programme jsonb, place jsonb, sees_contact boolean)
  language sql stable security definer set search_path = '' as $$
  with me as (
    select p.id, p.area_id from people.person p
     where p.id = who_sees.person and (app.is_system() or app.actor() = 'person' and app.actor_id() = who_sees.person)),
  mine as (
    select ap.id, ap.programme_id, po.side
      from me join people.appointment ap on ap.person_id = me.id join programme.post po on po.id = ap.post_id),
  my_areas as (
    select aa.area_id, false as is_home from people.appointment_area aa join mine on mine.id = aa.appointment_id
    union select area_id, true from me where area_id is not null),
  above as (select distinct c.ancestor_id as area_id, m.is_home from my_areas m join programme.area_closure c on c.descendant_id = m.area_id),
  holder as (
    select ap.id, ap.person_id, ap.programme_id, ap.centre_id, ap.council_id, po.name, po.position,
           po.powers ->> 'people.read' as reads, po.powers ->> 'people.appoint' as appoints
      from people.appointment ap
      join programme.post po on po.id = ap.post_id
      left join programme.contract co on co.id = ap.contract_id
     cross join lateral (select programme.today(ap.programme_id) as day) today
     where today.day between ap.starts and coalesce(ap.ends, 'infinity')
       and (ap.centre_id is null or today.day between co.starts and co.ends)),
  reach as (
    select h.id, h.reads = 'appointment' as reads, h.appoints = 'appointment' as appoints, ab.is_home
      from holder h join people.appointment_area aa on aa.appointment_id = h.id join above ab on ab.area_id = aa.area_id
    union all
    select h.id, h.reads = 'centre', h.appoints = 'centre', ab.is_home
      from holder h join programme.centre_area ca on ca.centre_id = h.centre_id join above ab on ab.area_id = ca.area_id),
  seeing as (
    select h.*,
           exists (select from mine m where m.side <> 'council' and m.programme_id = h.programme_id) as shares_programme,
           exists (select from reach r where r.id = h.id and r.reads) as sees_contact,
           exists (select from reach r where r.id = h.id and r.appoints and r.is_home) as registers
      from holder h)
  select s.person_id, p.name, s.name, pr.title, coalesce(ce.name, case when cc.id is not null then jsonb_build_object('ja', cc.name, 'en', cc.name) end), s.sees_contact
    from seeing s
    join people.person p on p.id = s.person_id
    join programme.programme pr on pr.id = s.programme_id
    left join programme.centre ce on ce.id = s.centre_id
    left join councils.council cc on cc.id = s.council_id
   where (s.shares_programme or s.sees_contact or s.registers) and s.person_id <> who_sees.person
   order by pr.starts desc, s.position, p.id
$$;
comment on function people.who_sees is 'Who may see a person''s name and contact today, by which post; answered to that person only.';

create function people.who_looked(person int, most int default 50)
  returns table (at timestamptz, who text, actor text, action text, subject text) language sql stable security definer set search_path = '' as $$
  select e.at, p.name, e.actor, e.action, e.subject
    from audit.event e left join people.person p on p.id = e.person_id
   where e.subject in ('people.contact', 'people.person') and e.subject_id = who_looked.person::text
     and (app.is_system() or app.actor() = 'person' and app.actor_id() = who_looked.person)
     and e.person_id is distinct from who_looked.person
   order by e.id desc limit least(most, 500)
$$;
comment on function people.who_looked is 'Who viewed or changed a person''s data, latest first; answered to that person only.';

revoke execute on function people.who_sees, people.who_looked from public;
grant execute on function people.who_sees, people.who_looked to machisen_app;
