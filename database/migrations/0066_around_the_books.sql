-- The demonstration is entered as one person of each post of each programme; of councils whose officers sign in, as one of each council.
drop function identity.demo_roles();
create function identity.demo_roles()
  returns table (person_id int, person text, post jsonb, programme jsonb, place jsonb, council_id int)
  language sql stable security definer set search_path = '' as $$
  select r.person_id, r.person, r.post, r.programme, r.place, r.council_id from (
    select distinct on (pr.id, po.id, ap.council_id) p.id as person_id, p.name as person, po.name as post, pr.title as programme, pr.starts, po.position,
           coalesce(ce.name, case when co.id is not null then jsonb_build_object('ja', co.name, 'en', co.name) end) as place, ap.council_id
      from people.appointment ap
      join people.person p on p.id = ap.person_id and p.is_fictitious
      join identity.account a on a.person_id = p.id
      join programme.post po on po.id = ap.post_id
      join programme.programme pr on pr.id = ap.programme_id
      left join programme.centre ce on ce.id = ap.centre_id
      left join councils.council co on co.id = ap.council_id
     where (select demo from app.installation)
       and programme.today(pr.id) between ap.starts and coalesce(ap.ends, 'infinity')
     order by pr.id, po.id, ap.council_id, ap.id) r
   order by r.starts desc, r.council_id nulls first, r.position
$$;
revoke all on function identity.demo_roles() from public;
grant execute on function identity.demo_roles to machisen_app;
