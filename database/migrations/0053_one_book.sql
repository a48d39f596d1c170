-- One council's books can be proven without computing everybody's anew.

drop function ledger.first_broken();
create function ledger.first_broken(books int[] default null) returns table (book int, council int, year int, no int, reason text)
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
   where link.reason is not null and (first_broken.books is null or b.id = any(first_broken.books))
   order by b.id, link.no nulls last
$$;
comment on function ledger.first_broken is 'Where a book was changed behind its back: the first entry of each of these books (null: of all) that is not what was posted, or that is missing.';
revoke execute on function ledger.first_broken from public;
