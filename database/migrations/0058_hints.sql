-- A council's own categories say which standard one they count as, names can be mended while the book is open, and a photo is known again when it was turned.

alter table ledger.account add column counts_as text not null default '' check (counts_as ~ '^[a-z0-9-]{0,40}$'),
  add check (counts_as = '' or kind in ('income', 'expense'));
comment on column ledger.account.counts_as is 'Code of the standard category that rules take it for; empty = its own code.';

alter table ledger.picture add column turned bigint[] check (cardinality(turned) <= 3);
comment on column ledger.picture.turned is 'Likenesses of the same picture turned by a quarter, a half and three quarters; null for what was attached before they were kept.';

-- Papers and pages of a closed year say what they said when it was closed.
create function ledger.keep_chart() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select b.state from ledger.book b where b.id = new.book_id) <> 'open' then
    raise exception 'book % is not open', new.book_id using errcode = 'check_violation', constraint = 'book_is_open';
  end if;
  return new;
end $$;
revoke execute on function ledger.keep_chart from public;
create trigger keep_chart before update on ledger.account for each row execute function ledger.keep_chart();
create trigger keep_chart before update on ledger.fund for each row execute function ledger.keep_chart();
create trigger keep_chart before update on ledger.project for each row execute function ledger.keep_chart();

grant update (name, counts_as, class) on ledger.account to machisen_app;
grant update (name) on ledger.fund, ledger.project to machisen_app;
grant update (file_id, likeness, turned) on ledger.picture to machisen_app;

-- What waits to be taken back is looked for at each writing.
create index slip_reverses on ledger.slip (reverses) where reverses is not null;
