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

-- A year isn't closed over photos that are still to be written down: in a closed book nobody could write them any more.
create or replace function ledger.on_book_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id for update;
  wrong := case
    when new.kind = 'begun' and exists (select from ledger.book_event e where e.book_id = b.id)
      or new.kind = 'closing' and b.state <> 'open' or new.kind in ('resumed', 'closed') and b.state <> 'closing' then 'event_possible'
    when new.kind in ('closing', 'closed') and exists (select from ledger.slip s where s.book_id = b.id and s.state in ('waiting', 'returned')) then 'closing_without_waiting'
    when new.kind in ('closing', 'closed') and exists (select from ledger.inbox i where i.book_id = b.id) then 'closing_without_photos'
    when new.kind in ('closing', 'closed') and exists (select from ledger.book prior where prior.council_id = b.council_id and prior.year = b.year - 1
                                       and prior.state <> 'closed') then 'closing_in_order'
    when new.kind = 'closed' and new.person_id is not distinct from b.closing_by and new.person_id is not null then 'closed_by_two' end;
  if wrong is not null then
    raise exception 'book %: % while % breaks %', b.id, new.kind, b.state, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  if new.kind <> 'begun' then
    update ledger.book q set state = case new.kind when 'closing' then 'closing' when 'resumed' then 'open' else 'closed' end,
           closing_by = case new.kind when 'closing' then new.person_id when 'closed' then q.closing_by end
     where q.id = b.id;
  end if;
  return new;
end $$;
