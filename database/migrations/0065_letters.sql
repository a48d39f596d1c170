-- Letters: what the ward decides has the number of its letter and its date; the council asks for its money, and the ward for what is to be given back.

alter table subsidy.event add column letter_no text not null default '', add column due date,
  drop constraint event_kind_check, drop constraint event_amount, drop constraint event_some_amount,
  add constraint event_kind_check check (kind in
    ('begun', 'submitted', 'withdrawn', 'returned', 'refused', 'decided', 'requested', 'paid', 'changing', 'dropped', 'reported', 'fixed',
     'demanded', 'repaid', 'reversed', 'cancelled')),
  add constraint event_amount check ((kind in ('decided', 'requested', 'paid', 'fixed', 'demanded', 'repaid', 'reversed')) = (amount is not null)),
  add constraint event_some_amount check (kind not in ('requested', 'paid', 'demanded', 'repaid', 'decided') or amount > 0),
  add constraint event_letter_no check (char_length(letter_no) <= 60 and (letter_no = '' or kind in ('refused', 'decided', 'fixed', 'demanded'))),
  add constraint event_due check ((kind = 'demanded') = (due is not null) and due >= day);
comment on column subsidy.event.letter_no is 'The number of the ward''s letter as it was typed; its date is the day. Empty: the letter has none yet.';
comment on column subsidy.event.due is 'By when the council is asked to give back.';

create or replace function subsidy.on_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c subsidy.claim;
  was subsidy.event;
  wrong text;
  next text;
  due bigint;
  now_paid bigint;
  now_repaid bigint;
begin
  perform pg_advisory_xact_lock(7211);
  select * into c from subsidy.claim q where q.id = new.claim_id for update;
  select * into was from subsidy.event e where e.id = new.reverses and e.claim_id = c.id;
  next := case new.kind
    when 'begun' then case when not exists (select from subsidy.event e where e.claim_id = c.id) then 'draft' end
    when 'submitted' then case c.state when 'draft' then 'submitted' when 'changing' then 'change-submitted' end
    when 'withdrawn' then case c.state when 'submitted' then 'draft' when 'change-submitted' then 'changing' when 'reported' then 'decided' end
    when 'returned' then case c.state when 'submitted' then 'draft' when 'change-submitted' then 'changing' when 'reported' then 'decided' end
    when 'refused' then case c.state when 'submitted' then 'refused' end
    when 'decided' then case when c.state in ('submitted', 'change-submitted') then 'decided' end
    when 'paid' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final') then c.state end
    when 'requested' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final') then c.state end
    when 'changing' then case c.state when 'decided' then 'changing' end
    when 'dropped' then case c.state when 'changing' then 'decided' end
    when 'reported' then case c.state when 'decided' then 'reported' end
    when 'fixed' then case c.state when 'reported' then 'final' end
    when 'demanded' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final', 'cancelled') then c.state end
    when 'repaid' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final', 'cancelled') then c.state end
    when 'cancelled' then case when c.state in ('decided', 'changing', 'change-submitted', 'reported', 'final', 'settled') then 'cancelled' end
    when 'reversed' then case
      when was.kind = 'fixed' and c.state in ('final', 'settled') then 'reported'
      when was.kind in ('paid', 'repaid') then case c.state when 'settled' then 'final' else c.state end end end;
  due := case
    when new.kind = 'fixed' then new.amount
    when new.kind = 'cancelled' then 0
    when was.kind = 'fixed' then null
    else c.final end;
  now_paid := c.paid + case when new.kind = 'paid' then new.amount when was.kind = 'paid' then -was.amount else 0 end;
  now_repaid := c.repaid + case when new.kind = 'repaid' then new.amount when was.kind = 'repaid' then -was.amount else 0 end;
  wrong := case
    when next is null then 'event_possible'
    when new.version <> c.version then 'event_of_version'
    when new.kind = 'submitted' and not exists (select from subsidy.budget b where b.claim_id = c.id) then 'submitted_with_budget'
    when new.kind = 'paid' and now_paid - now_repaid > coalesce(c.final, c.decided) then 'paid_within_decided'
    when new.kind = 'requested' and c.paid - c.repaid + new.amount > coalesce(c.final, c.decided) then 'requested_within_decided'
    when new.kind = 'fixed' and new.amount > c.decided then 'fixed_within_decided'
    when new.kind in ('demanded', 'repaid') and new.amount > c.paid - c.repaid - coalesce(c.final, c.decided) then 'repaid_within_due'
    when new.kind = 'reversed' and new.amount <> was.amount then 'reversed_whole'
    when now_repaid > now_paid then 'repaid_of_paid'
    -- Whoever hands in doesn't decide about it, also where one person holds posts on both sides.
    when new.kind in ('decided', 'fixed', 'returned', 'refused', 'cancelled', 'demanded') and new.person_id = (select e.person_id from subsidy.event e
      where e.claim_id = c.id and e.kind in ('submitted', 'reported') order by e.id desc limit 1) then 'decided_by_another' end;
  if wrong is not null then
    raise exception 'claim %: % while % breaks %', c.id, new.kind, c.state, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.round := c.round + (new.kind in ('submitted', 'reported'))::int;
  update subsidy.claim q
     set round = new.round,
         version = q.version + (new.kind <> 'begun')::int,
         decided = case when new.kind = 'decided' then new.amount else q.decided end,
         final = due,
         paid = now_paid,
         repaid = now_repaid,
         state = case when next = 'final' and due = now_paid - now_repaid then 'settled' else next end
   where q.id = c.id;
  -- The first time, what was handed in says by which rules it was counted.
  if new.kind = 'submitted' then
    update subsidy.claim q set pack_code = k.content::jsonb -> 'rules' ->> 'pack', pack_version = (k.content::jsonb -> 'rules' ->> 'version')::int
      from subsidy.kept k where q.id = c.id and q.pack_code is null and k.claim_id = c.id and k.round = new.round;
  end if;
  return new;
end $$;

alter policy add on subsidy.event with check ((app.is_system() or person_id = app.actor_id()) and case
  when kind in ('returned', 'refused', 'decided', 'paid', 'fixed', 'demanded', 'repaid', 'reversed', 'cancelled')
    then area_id = any((select app.areas('subsidy.decide'))::int[])
  else area_id = any((select app.areas('subsidy.apply'))::int[]) end);
