-- What the auditors looked at and signed, and what of a council's accounts is public.

create schema disclosure;
grant usage on schema disclosure to machisen_app;

create table disclosure.paper (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  head bytea not null check (octet_length(head) = 32),
  entries int not null check (entries >= 0),
  report text not null default '' check (char_length(report) <= 8000),
  drawn_by int references people.person,
  drawn_at timestamptz not null default now(),
  unique (book_id, head),
  unique (id, area_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table disclosure.paper is 'The auditors'' working paper on a book as it stood when its last link was head. Once signed, nothing of it changes.';
create index paper_area on disclosure.paper (area_id);

create table disclosure.voucher (
  paper_id int not null,
  area_id int not null,
  entry_id bigint not null references ledger.entry,
  why text not null check (why in ('largest', 'random', 'fund', 'project')),
  original boolean,
  agrees boolean,
  addressed boolean,
  purpose boolean,
  remark text not null default '' check (char_length(remark) <= 400),
  seen_by int references people.person,
  seen_at timestamptz,
  primary key (paper_id, entry_id),
  foreign key (paper_id, area_id) references disclosure.paper (id, area_id),
  check ((seen_at is null) = (original is null) and (original is null) = (agrees is null)
     and (agrees is null) = (addressed is null) and (addressed is null) = (purpose is null))
);
comment on table disclosure.voucher is 'A voucher of the sample and what an auditor found: original seen, amount agrees, addressed to the council, for its purpose.';
create index voucher_area on disclosure.voucher (area_id);

create table disclosure.certificate (
  id int generated always as identity primary key,
  paper_id int not null,
  area_id int not null,
  account_id int not null references ledger.account,
  day date not null,
  amount bigint not null check (abs(amount) <= 99999999999),
  booked bigint not null,
  remark text not null default '' check (char_length(remark) <= 400),
  file_id int references files.file,
  person_id int references people.person,
  at timestamptz not null default now(),
  unique (paper_id, account_id),
  foreign key (paper_id, area_id) references disclosure.paper (id, area_id),
  check (amount = booked or remark <> '')
);
comment on table disclosure.certificate is 'What the bank certifies beside what the book says on that day; a difference has its words. Whole yen.';
create index certificate_area on disclosure.certificate (area_id);
create index certificate_file on disclosure.certificate (file_id);

create table disclosure.finding (
  id int generated always as identity primary key,
  paper_id int not null,
  area_id int not null,
  entry_id bigint references ledger.entry,
  words text not null check (words <> '' and char_length(words) <= 1000),
  raised_by int references people.person,
  raised_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'settled', 'standing')),
  answer text not null default '' check (char_length(answer) <= 1000),
  answered_by int references people.person,
  answered_at timestamptz,
  conclusion text not null default '' check (char_length(conclusion) <= 1000),
  concluded_by int references people.person,
  submission_key uuid not null unique,
  foreign key (paper_id, area_id) references disclosure.paper (id, area_id),
  check (state <> 'answered' or answer <> ''),
  check (state <> 'standing' or conclusion <> '')
);
comment on table disclosure.finding is 'What the auditors ask or object to; answered by the treasurer; settled, or left standing with the words why.';
create index finding_area on disclosure.finding (area_id);
create index finding_paper on disclosure.finding (paper_id);

create table disclosure.signature (
  id int generated always as identity primary key,
  paper_id int not null,
  book_id int not null,
  area_id int not null,
  person_id int not null references people.person,
  name text not null,
  post text not null,
  name_public boolean not null,
  head bytea not null,
  entries int not null,
  content bytea not null,
  words text not null check (words <> '' and char_length(words) <= 1000),
  at timestamptz not null default now(),
  unique (paper_id, person_id),
  foreign key (paper_id, area_id) references disclosure.paper (id, area_id),
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table disclosure.signature is 'An auditor signed the working paper. head, entries: the book''s last link and number; content: hash of the paper as signed; name_public: they agreed to be named. Append-only.';
create index signature_area on disclosure.signature (area_id);
create index signature_book on disclosure.signature (book_id);

create table disclosure.publication (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  council_id int not null references councils.council,
  council_name text not null,
  year int not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  published_by int references people.person,
  published_at timestamptz not null default now(),
  withdrawn_by int references people.person,
  withdrawn_post text not null default '',
  withdrawn_at timestamptz,
  withdrawn_words text not null default '' check (char_length(withdrawn_words) <= 400),
  foreign key (book_id, area_id) references ledger.book (id, area_id),
  check ((withdrawn_at is null) = (withdrawn_words = ''))
);
comment on table disclosure.publication is 'A year''s accounts that were made public. sha256: hash of the snapshot. A withdrawn one stays, with who, when and why.';
create unique index publication_live on disclosure.publication (book_id) where withdrawn_at is null;
create index publication_council on disclosure.publication (council_id, year);
create index publication_area on disclosure.publication (area_id);

create table disclosure.snapshot (
  publication_id int primary key references disclosure.publication,
  area_id int not null,
  body text not null
);
comment on table disclosure.snapshot is 'The frozen JSON that was published, byte for byte. Append-only.';
create index snapshot_area on disclosure.snapshot (area_id);

create table disclosure.release (
  id int generated always as identity primary key,
  book_id int not null,
  area_id int not null,
  entry_id bigint not null references ledger.entry,
  no int not null,
  voucher int not null,
  picture_id int not null references ledger.picture,
  file_id int not null references files.file,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  boxes int not null check (boxes >= 0),
  released_by int references people.person,
  released_at timestamptz not null default now(),
  taken_back_by int references people.person,
  taken_back_at timestamptz,
  foreign key (book_id, area_id) references ledger.book (id, area_id)
);
comment on table disclosure.release is 'The redacted picture of a voucher, for everybody: a new file in which boxes places are black. no, voucher: the entry''s, as the public can''t ask for them. The original is never shown.';
create unique index release_live on disclosure.release (picture_id) where taken_back_at is null;
create index release_book on disclosure.release (book_id);
create index release_area on disclosure.release (area_id);
create index release_file on disclosure.release (file_id);

create function disclosure.content_of(paper int) returns bytea language sql stable security definer set search_path = '' as $$
  select sha256(convert_to(jsonb_build_array(encode(p.head, 'hex'), p.entries, p.report,
    (select jsonb_agg(jsonb_build_array(v.entry_id, v.original, v.agrees, v.addressed, v.purpose, v.remark) order by v.entry_id)
       from disclosure.voucher v where v.paper_id = p.id),
    (select jsonb_agg(jsonb_build_array(c.account_id, c.day, c.amount, c.booked, c.remark, f.sha256) order by c.account_id)
       from disclosure.certificate c left join files.file f on f.id = c.file_id where c.paper_id = p.id),
    (select jsonb_agg(jsonb_build_array(f.id, f.entry_id, f.words, f.state, f.answer, f.conclusion) order by f.id)
       from disclosure.finding f where f.paper_id = p.id))::text, 'UTF8'))
  from disclosure.paper p where p.id = content_of.paper
$$;
comment on function disclosure.content_of is 'Hash of everything in a working paper that is signed.';

create function disclosure.keep_signed() returns trigger language plpgsql security definer set search_path = '' as $$
declare paper int := case when tg_table_name = 'paper' then (to_jsonb(coalesce(new, old)) ->> 'id')::int
                          else (to_jsonb(coalesce(new, old)) ->> 'paper_id')::int end;
begin
  perform from disclosure.paper p where p.id = paper for update;
  if exists (select from disclosure.signature s where s.paper_id = paper) then
    raise exception 'working paper % is signed', paper using errcode = 'check_violation', constraint = 'paper_is_signed';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_signed before update or delete on disclosure.paper for each row execute function disclosure.keep_signed();
create trigger keep_signed before insert or update or delete on disclosure.voucher for each row execute function disclosure.keep_signed();
create trigger keep_signed before insert or update or delete on disclosure.certificate for each row execute function disclosure.keep_signed();
create trigger keep_signed before insert or update or delete on disclosure.finding for each row execute function disclosure.keep_signed();

-- The treasurer answers and nothing else; the auditors conclude and write no answer.
create function disclosure.on_finding() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.state in ('settled', 'standing')
     or (new.paper_id, new.entry_id, new.words, new.raised_by) is distinct from (old.paper_id, old.entry_id, old.words, old.raised_by)
     or new.state = 'answered' and not new.area_id = any(app.areas('ledger.enter'))
     or new.state in ('settled', 'standing') and (new.answer <> old.answer or not new.area_id = any(app.areas('ledger.audit')))
     or new.state = 'open' then
    raise exception 'finding %: % to % breaks finding_moves', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'finding_moves';
  end if;
  return new;
end $$;
create trigger move before update on disclosure.finding for each row execute function disclosure.on_finding();

create function disclosure.on_signature() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  p disclosure.paper;
  b ledger.book;
  wrong text;
begin
  select * into p from disclosure.paper q where q.id = new.paper_id for update;
  select * into b from ledger.book q where q.id = p.book_id for share;
  wrong := case
    when b.id <> new.book_id or b.state <> 'closed' then 'signed_when_closed'
    when b.head <> p.head then 'signed_as_it_stands'
    when exists (select from ledger.entry e where e.book_id = b.id and new.person_id in (e.entered_by, e.approved_by)) then 'signed_by_third'
    when p.report = '' or exists (select from disclosure.voucher v where v.paper_id = p.id and v.seen_at is null)
      or exists (select from disclosure.finding f where f.paper_id = p.id and f.state in ('open', 'answered')) then 'paper_is_whole' end;
  if wrong is not null then
    raise exception 'signature on % breaks %', p.id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  new.head := b.head;
  new.entries := b.entries;
  new.content := disclosure.content_of(p.id);
  new.name := (select q.name from people.person q where q.id = new.person_id);
  return new;
end $$;
create trigger sign before insert on disclosure.signature for each row execute function disclosure.on_signature();

create function disclosure.on_publication() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  if tg_op = 'UPDATE' then
    wrong := case when old.withdrawn_at is not null or new.withdrawn_at is null then 'withdrawn_once' end;
  else
    wrong := case when not exists (
      select from ledger.book b join disclosure.signature s on s.book_id = b.id and s.head = b.head
       where b.id = new.book_id and b.state = 'closed' and b.council_id = new.council_id and b.year = new.year) then 'published_when_signed' end;
  end if;
  if wrong is not null then
    raise exception 'publication of book % breaks %', new.book_id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  return new;
end $$;
create trigger move before insert or update on disclosure.publication for each row execute function disclosure.on_publication();

create function disclosure.on_snapshot() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from disclosure.publication p join ledger.book b on b.id = p.book_id
                  where p.id = new.publication_id and p.area_id = new.area_id
                    and p.sha256 = encode(sha256(convert_to(new.body, 'UTF8')), 'hex')
                    and (new.body::jsonb) ->> 'head' = encode(b.head, 'hex')) then
    raise exception 'snapshot % is not of its publication', new.publication_id
      using errcode = 'check_violation', constraint = 'snapshot_of_publication';
  end if;
  return new;
end $$;
create trigger move before insert on disclosure.snapshot for each row execute function disclosure.on_snapshot();

create function disclosure.on_release() returns trigger language plpgsql security definer set search_path = '' as $$
declare wrong text;
begin
  wrong := case
    when tg_op = 'UPDATE' and (old.taken_back_at is not null or new.taken_back_at is null) then 'taken_back_once'
    when tg_op = 'INSERT' and not exists (
      select from ledger.entry e join ledger.picture p on p.slip_id = e.slip_id
       where e.id = new.entry_id and e.book_id = new.book_id and p.id = new.picture_id) then 'release_of_voucher'
    when tg_op = 'INSERT' and exists (
      select from ledger.picture p join files.file f on f.id = p.file_id where f.id = new.file_id or f.sha256 = new.sha256) then 'release_is_not_original'
    when tg_op = 'INSERT' and not exists (select from files.file f where f.id = new.file_id and f.sha256 = new.sha256) then 'release_of_file' end;
  if wrong is not null then
    raise exception 'release of picture % breaks %', new.picture_id, wrong using errcode = 'check_violation', constraint = wrong;
  end if;
  if tg_op = 'INSERT' then
    select e.no, e.voucher into new.no, new.voucher from ledger.entry e where e.id = new.entry_id;
  end if;
  return new;
end $$;
create trigger move before insert or update on disclosure.release for each row execute function disclosure.on_release();

-- Who audits there today, for whoever reads the book.
create function disclosure.auditors(area int) returns table (id int, name text) language sql stable security definer set search_path = '' as $$
  select distinct p.id, p.name
    from people.appointment ap
    join programme.post po on po.id = ap.post_id and po.powers ? 'ledger.audit'
    join people.appointment_area aa on aa.appointment_id = ap.id
    join programme.area_closure c on c.ancestor_id = aa.area_id and c.descendant_id = auditors.area
    join people.person p on p.id = ap.person_id
   cross join lateral (select programme.today(ap.programme_id) as day) today
   where auditors.area = any((select app.areas('ledger.read'))::int[])
     and today.day between ap.starts and coalesce(ap.ends, 'infinity')
   order by p.id
$$;

do $$ declare t text; begin
  foreach t in array array['paper', 'voucher', 'certificate', 'finding', 'signature', 'publication', 'snapshot', 'release'] loop
    execute format('alter table disclosure.%I enable row level security', t);
    execute format('create policy read on disclosure.%I for select using (area_id = any((select app.areas(''ledger.read''))::int[]))', t);
    execute format('grant select, insert on disclosure.%I to machisen_app', t);
  end loop;
  foreach t in array array['paper', 'voucher', 'certificate'] loop
    execute format('create policy write on disclosure.%I using (area_id = any((select app.areas(''ledger.audit''))::int[])) with check (area_id = any((select app.areas(''ledger.audit''))::int[]))', t);
  end loop;
  foreach t in array array['signature', 'snapshot'] loop
    execute format('create trigger keep before update or delete or truncate on disclosure.%I for each statement execute function audit.refuse()', t);
  end loop;
  foreach t in array array['publication', 'release', 'paper', 'voucher', 'certificate', 'finding'] loop
    execute format('create trigger keep before delete or truncate on disclosure.%I for each statement execute function audit.refuse()', t);
  end loop;
end $$;

create policy add on disclosure.finding for insert with check (area_id = any((select app.areas('ledger.audit'))::int[]) and (app.is_system() or raised_by = app.actor_id()));
create policy change on disclosure.finding for update using (area_id = any((select app.areas('ledger.audit') || app.areas('ledger.enter'))::int[]));
create policy add on disclosure.signature for insert with check (area_id = any((select app.areas('ledger.audit'))::int[]) and (app.is_system() or person_id = app.actor_id()));
create policy add on disclosure.publication for insert with check (area_id = any((select app.areas('ledger.publish'))::int[]) and (app.is_system() or published_by = app.actor_id()));
create policy change on disclosure.publication for update using (area_id = any((select app.areas('ledger.publish'))::int[]));
create policy add on disclosure.snapshot for insert with check (area_id = any((select app.areas('ledger.publish'))::int[]));
create policy add on disclosure.release for insert with check (area_id = any((select app.areas('ledger.publish') || app.areas('ledger.enter'))::int[]) and (app.is_system() or released_by = app.actor_id()));
create policy change on disclosure.release for update using (area_id = any((select app.areas('ledger.publish') || app.areas('ledger.enter'))::int[]));

-- Everybody, signed in or not, sees what was published; of what was withdrawn only that it was.
create policy open on disclosure.publication for select using ((select app.actor()) <> 'nobody');
create policy open on disclosure.snapshot for select using ((select app.actor()) <> 'nobody'
  and exists (select from disclosure.publication p where p.id = publication_id and p.withdrawn_at is null));
create policy open on disclosure.release for select using ((select app.actor()) <> 'nobody' and taken_back_at is null
  and exists (select from disclosure.publication p where p.book_id = release.book_id and p.withdrawn_at is null));

grant update (report) on disclosure.paper to machisen_app;
grant update (original, agrees, addressed, purpose, remark, seen_by, seen_at) on disclosure.voucher to machisen_app;
grant update (day, amount, booked, remark, file_id, person_id, at) on disclosure.certificate to machisen_app;
grant update (state, answer, answered_by, answered_at, conclusion, concluded_by) on disclosure.finding to machisen_app;
grant update (withdrawn_by, withdrawn_post, withdrawn_at, withdrawn_words) on disclosure.publication to machisen_app;
grant update (taken_back_by, taken_back_at) on disclosure.release to machisen_app;

revoke execute on all functions in schema disclosure from public;
grant execute on function disclosure.auditors to machisen_app;

select audit.watch('disclosure.paper', 'report');
select audit.watch('disclosure.voucher', 'remark');
select audit.watch('disclosure.certificate', 'remark');
select audit.watch('disclosure.finding', 'words,answer,conclusion');
select audit.watch('disclosure.signature', 'name,words');
select audit.watch('disclosure.publication', 'withdrawn_words');
select audit.watch('disclosure.release');
-- snapshot: its hash stands in the publication, which is watched.
