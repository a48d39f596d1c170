-- What the actions do, the database now asks for as well: an entry says what its slip said, and a carry-over is what the closed year ended with.
-- Numbers and links stay as they were.

-- The lines that a slip comes to, but for a reversal, which takes those of what it takes back.
create function ledger.slip_lines(slip int) returns table (account_id int, fund_id int, project_id int, amount bigint, note text)
  language sql stable set search_path = '' as $$
  with s as (select q.*, case when q.kind = 'opening' and a.kind = 'payable' then -1 else 1 end as side
               from ledger.slip q join ledger.account a on a.id = q.account_id where q.id = slip_lines.slip),
       whole as (select p.fund_id, sum(p.amount)::bigint as amount from ledger.part p where p.slip_id = slip_lines.slip group by 1)
  select p.account_id, p.fund_id, p.project_id, case s.kind when 'in' then -p.amount else p.amount end, p.note
    from s join ledger.part p on p.slip_id = s.id where s.kind in ('in', 'out') and p.account_id is not null
  union all
  select s.account_id, w.fund_id, null, case when s.kind in ('out', 'move') then -w.amount else s.side * w.amount end, '' from s cross join whole w
  union all
  select s.to_account_id, w.fund_id, null, w.amount, '' from s cross join whole w where s.kind = 'move'
  union all
  select o.id, w.fund_id, null, -s.side * w.amount, ''
    from s cross join whole w join ledger.account o on o.book_id = s.book_id and o.kind = 'opening' where s.kind = 'opening'
$$;

-- Amounts are compared before: what is all there can't have more beside it.
create function ledger.differs_from_slip(e ledger.entry) returns boolean language sql stable set search_path = '' as $$
  select (e.party, e.what, e.papers ->> 'paper', e.papers ->> 'reason', e.papers ->> 'addressedTo', e.papers ->> 'shopPlace', e.papers -> 'pictures')
         is distinct from (s.party, s.what, s.paper, s.paper_reason, s.addressed_to, s.shop_place,
           (select coalesce(jsonb_agg(f.sha256 order by p.id), '[]') from ledger.picture p join files.file f on f.id = p.file_id where p.slip_id = s.id))
      or s.kind <> 'reversal' and exists (
           select * from ledger.slip_lines(s.id)
           except all select l.account_id, l.fund_id, l.project_id, l.amount, l.note from ledger.line l where l.entry_id = e.id)
    from ledger.slip s where s.id = e.slip_id
$$;

-- By the codes of both books; what stands against it is the opening account.
create function ledger.differs_from_closing(e ledger.entry, prior int) returns boolean language sql stable set search_path = '' as $$
  with held as (
         select a.code as account, f.code as fund, sum(t.debit - t.credit)::bigint as amount
           from ledger.total t join ledger.account a on a.id = t.account_id and a.kind not in ('income', 'expense', 'opening')
           join ledger.fund f on f.id = t.fund_id where t.book_id = differs_from_closing.prior
          group by 1, 2 having sum(t.debit - t.credit) <> 0),
       carried as (
         select a.code as account, f.code as fund, l.amount
           from ledger.line l join ledger.account a on a.id = l.account_id join ledger.fund f on f.id = l.fund_id
          where l.entry_id = e.id and a.kind <> 'opening' and l.project_id is null)
  select exists (select * from held except all select * from carried) or exists (select * from carried except all select * from held)
      or exists (select from ledger.line l join ledger.account a on a.id = l.account_id
                  where l.entry_id = e.id and (l.project_id is not null or a.kind in ('income', 'expense')))
$$;
revoke execute on function ledger.slip_lines, ledger.differs_from_slip, ledger.differs_from_closing from public;

create or replace function ledger.on_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  b ledger.book;
  s ledger.slip;
  was ledger.entry;
  ended ledger.book;
  wrong text;
begin
  select * into b from ledger.book q where q.id = new.book_id for update;
  if new.slip_id is not null then select * into s from ledger.slip q where q.id = new.slip_id for update; end if;
  if new.reverses is not null then select * into was from ledger.entry q where q.id = new.reverses; end if;
  if new.kind = 'carry' then select * into ended from ledger.book q where q.council_id = b.council_id and q.year = b.year - 1; end if;
  wrong := case
    when b.state = 'closed' then 'book_is_open'
    when new.day not between make_date(b.year, 4, 1) and make_date(b.year + 1, 3, 31) then 'entry_day_in_year'
    when (select count(*) from ledger.line l where l.entry_id = new.id and l.book_id = new.book_id and l.area_id = new.area_id and l.day = new.day) < 2
      or exists (select from ledger.line l where l.entry_id = new.id and (l.book_id <> new.book_id or l.area_id <> new.area_id or l.day <> new.day)) then 'entry_has_lines'
    when exists (select from ledger.line l where l.entry_id = new.id group by l.fund_id having sum(l.amount) <> 0) then 'entry_balances'
    when (select sum(abs(l.amount)) from ledger.line l where l.entry_id = new.id) <> 2 * new.amount then 'entry_amount_of_lines'
    when new.slip_id is not null and (s.state <> 'waiting' or (s.book_id, s.kind, s.day, s.amount, s.voucher, s.reverses)
      is distinct from (new.book_id, new.kind, new.day, new.amount, new.voucher, new.reverses)) then 'entry_of_slip'
    when new.slip_id is not null and s.entered_by is distinct from new.entered_by or new.entered_by is null and not app.is_system() then 'entry_by_two'
    when new.slip_id is not null and ledger.differs_from_slip(new) then 'entry_as_written'
    when new.kind = 'carry' and (ended.state is distinct from 'closed' or new.day <> make_date(b.year, 4, 1)
      or new.entered_by is distinct from ended.closing_by or exists (select from ledger.entry q where q.book_id = b.id and q.kind = 'carry')
      or ledger.differs_from_closing(new, ended.id)) then 'carry_of_closed_year'
    when was.id is not null and (was.book_id <> new.book_id or was.kind = 'reversal' or was.amount <> new.amount
      or exists (select account_id, fund_id, project_id, amount, note from ledger.line where entry_id = was.id
                 except all select account_id, fund_id, project_id, -amount, note from ledger.line where entry_id = new.id)) then 'reversal_of_entry'
    when exists (select from ledger.book prior where prior.council_id = b.council_id and prior.year = b.year - 1)
      and new.kind = 'opening' then 'opening_is_carried' end;
  if wrong is not null then
    raise exception 'entry of book % breaks %', new.book_id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.no := b.entries + 1;
  new.sealed := ledger.seal(new);
  new.hash := ledger.link(new, b.head);
  update ledger.book q set entries = new.no, head = new.hash where q.id = b.id;
  if new.slip_id is not null then update ledger.slip q set state = 'posted', version = q.version + 1 where q.id = new.slip_id; end if;
  insert into ledger.total as t (book_id, area_id, month, account_id, fund_id, project_id, debit, credit)
    select l.book_id, l.area_id, date_trunc('month', l.day), l.account_id, l.fund_id, l.project_id,
           coalesce(sum(l.amount) filter (where l.amount > 0), 0), coalesce(-sum(l.amount) filter (where l.amount < 0), 0)
      from ledger.line l where l.entry_id = new.id group by 1, 2, 3, 4, 5, 6
    on conflict (book_id, month, account_id, fund_id, project_id) do update set debit = t.debit + excluded.debit, credit = t.credit + excluded.credit;
  return new;
end $$;

-- Also: a line on another day than its entry, an entry that no longer says what its slip says, and the number that is missing rather than the next.
create or replace function ledger.first_broken() returns table (book int, council int, year int, no int, reason text)
  language sql stable security definer set search_path = '' as $$
  select distinct on (b.id) b.id, b.council_id, b.year, link.no, link.reason
    from ledger.book b cross join lateral (
      select case when q.no <> q.position then q.position::int else q.no end, case when q.no <> q.position then 'gap' when q.sealed <> q.resealed then 'private'
                        when q.balance <> 0 then 'balance' when q.hash <> q.relinked then 'hash'
                                                                             when q.strays then 'day' when q.differs then 'slip' end as reason
        from (select e.no, row_number() over w as position, e.sealed, ledger.seal(e) as resealed, e.hash,
                     (select coalesce(sum(l.amount), 1) from ledger.line l where l.entry_id = e.id) as balance,
                     ledger.link(e, coalesce(lag(e.hash) over w, ledger.root(b.council_id, b.year))) as relinked,
                     exists (select from ledger.line l where l.entry_id = e.id and l.day <> e.day) as strays,
                     coalesce(ledger.differs_from_slip(e), e.kind <> 'carry')
                       or exists (select from ledger.slip s where s.id = e.slip_id and (s.state, s.book_id, s.kind, s.day, s.amount, s.voucher, s.reverses)
                                   is distinct from ('posted'::text, e.book_id, e.kind, e.day, e.amount, e.voucher, e.reverses)) as differs
                from ledger.entry e where e.book_id = b.id window w as (order by e.no)) q
      union all
      select b.entries, 'head' where b.head <> coalesce((select e.hash from ledger.entry e where e.book_id = b.id order by e.no desc limit 1),
                                                        ledger.root(b.council_id, b.year))
         or b.entries <> (select count(*) from ledger.entry e where e.book_id = b.id)
      union all
      select null, 'totals' where exists (
        select from (select l.account_id, l.fund_id, l.project_id, date_trunc('month', l.day)::date as month, l.amount from ledger.line l where l.book_id = b.id
                     union all select t.account_id, t.fund_id, t.project_id, t.month, t.credit - t.debit from ledger.total t where t.book_id = b.id) q
         group by account_id, fund_id, project_id, month having sum(amount) <> 0)) link
   where link.reason is not null
   order by b.id, link.no nulls last
$$;
