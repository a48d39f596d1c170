-- A hand-over moves open work to the successor in one step, also where the mover writes no records (the ward officer).

alter table support.record add column keeper_id int references people.person;
comment on column support.record.keeper_id is 'Who answers for the record since a hand-over; null = its worker. The worker stays who did the work.';
create index record_keeper on support.record (coalesce(keeper_id, worker_id)) where state <> 'approved';

create function support.move_open_work(from_id int, to_id int, in_programme int)
  returns table (kind text, record_id int, day date, what text, area_id int)
  language plpgsql security definer set search_path = '' as $$
declare mine int[] := app.areas('people.appoint');
begin
  return query
    update support.record r set next_owner_id = to_id, version = version + 1, updated_at = now()
     where r.programme_id = in_programme and r.next_owner_id = from_id and r.next_step <> '' and r.next_done_on is null
       and r.area_id = any(mine)
    returning 'next-step'::text, r.id, coalesce(r.next_due, r.day), r.next_step, r.area_id;
  return query
    update support.record r set keeper_id = to_id, version = version + 1, updated_at = now()
     where r.programme_id = in_programme and coalesce(r.keeper_id, r.worker_id) = from_id and r.state <> 'approved'
       and r.area_id = any(mine)
    returning r.state, r.id, r.day, left(r.done, 80), r.area_id;
end $$;
comment on function support.move_open_work is 'Moves open next steps and records that wait (returned, submitted) where the actor may appoint; answers what moved.';
revoke execute on function support.move_open_work from public;
grant execute on function support.move_open_work to machisen_app;

create function support.open_work(of_id int, in_programme int)
  returns table (kind text, record_id int, day date, what text, area_id int)
  language sql stable security definer set search_path = '' as $$
  with mine as (select app.areas('people.appoint') as areas)
  select 'next-step', r.id, coalesce(r.next_due, r.day), r.next_step, r.area_id
    from support.record r, mine
   where r.programme_id = in_programme and r.next_owner_id = of_id and r.next_step <> '' and r.next_done_on is null
     and r.area_id = any(mine.areas)
  union all
  select r.state, r.id, r.day, left(r.done, 80), r.area_id
    from support.record r, mine
   where r.programme_id = in_programme and coalesce(r.keeper_id, r.worker_id) = of_id and r.state <> 'approved'
     and r.area_id = any(mine.areas)
   order by 3, 2
$$;
comment on function support.open_work is 'What a hand-over would move, for the page that asks whether to.';
revoke execute on function support.open_work from public;
grant execute on function support.open_work to machisen_app;
