-- A duty that consultations or the case library lean on can't be taken out of a definition unnoticed.

create or replace function programme.work_in_use(programme int)
  returns table (part text, code text, used_by text, uses int, first_day date, last_day date)
  language sql stable security definer set search_path = '' as $$
  select 'duties', d.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.duty d on d.id = r.duty_id or d.id = any(r.other_duty_ids)
   where r.programme_id = programme group by d.code
  union all
  select 'duties', d.code, 'consultations', count(*)::int, min(c.asked_on), max(c.asked_on)
    from consultations.consultation c join programme.duty d on d.id = c.duty_id
   where c.programme_id = programme group by d.code
  union all
  select 'duties', d.code, 'library', count(*)::int, null::date, null::date
    from consultations.library_entry l join programme.duty d on d.id = l.duty_id
   where l.programme_id = programme group by d.code
  union all
  select 'contracts', k.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.contract_centre c on c.centre_id = r.centre_id
    join programme.contract k on k.id = c.contract_id and r.day between k.starts and k.ends
   where r.programme_id = programme group by k.code
  union all
  select 'contracts', k.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.contract k on k.id = a.contract_id
   where a.programme_id = programme group by k.code
  union all
  select 'centres', c.code, 'records', count(*)::int, min(r.day), max(r.day)
    from support.record r join programme.centre c on c.id = r.centre_id where r.programme_id = programme group by c.code
  union all
  select 'centres', c.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.centre c on c.id = a.centre_id where a.programme_id = programme group by c.code
  union all
  select 'centres', c.code, 'reports', count(*)::int, min(p.month), max(p.month)
    from reports.report p join programme.centre c on c.id = p.centre_id where p.programme_id = programme group by c.code
  union all
  select 'posts', p.code, 'appointments', count(*)::int, min(a.starts), max(a.ends)
    from people.appointment a join programme.post p on p.id = a.post_id where a.programme_id = programme group by p.code
$$;
