-- Consultations: what the ward or a local group asks, what was answered, and whether it helped. Some are confidential:
-- they are seen by the asker, the writer and the people named, and nothing shows others that they exist.

create schema consultations;
grant usage on schema consultations to machisen_app;

create table consultations.consultation (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  council_ids int[] not null default '{}' check (cardinality(council_ids) <= 40),
  asked_by text not null check (asked_by in ('ward', 'council', 'other')),
  asker_id int references people.person,
  written_by int not null references people.person check (asker_id is null or asker_id = written_by),
  how text not null check (how ~ '^[a-z-]{1,20}$'),
  asked_on date not null,
  duty_id int references programme.duty,
  question text not null check (question <> ''),
  folded text not null generated always as (app.fold(question)) stored,
  confidential boolean not null default false,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  keeper_id int references people.person,
  answered_on date,
  closed_on date,
  ask_again_on date check (ask_again_on > closed_on),
  helped text check (helped in ('helped', 'partly', 'not', 'unknown')),
  helped_on date,
  version int not null default 1,
  submission_key uuid not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, area_id),
  check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (ask_again_on is not null)),
  check ((helped is null) = (helped_on is null) and (helped is null or state = 'closed')),
  check (state <> 'closed' or keeper_id is not null)
);
comment on table consultations.consultation is 'One case. asker_id: the account that asked for itself; without one, somebody wrote it down for the asker. ask_again_on: when the keeper asks whether it helped. answered_on: the first advice.';
create index consultation_area on consultations.consultation (area_id, asked_on desc, id desc);
create index consultation_programme on consultations.consultation (programme_id, asked_on desc, id desc);
create index consultation_asker on consultations.consultation (asker_id) where asker_id is not null;
create index consultation_keeper on consultations.consultation (keeper_id, ask_again_on) where state <> 'closed' or helped is null;

create function consultations.check_consultation() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  broken constant text := case
    when new.duty_id is not null and not exists (select from programme.duty d where d.id = new.duty_id and d.programme_id = new.programme_id)
      then 'consultation_duty_of_programme'
    when cardinality(new.council_ids) > 0 and new.area_id is distinct from (select c.area_id from councils.council c where c.id = new.council_ids[1])
      then 'consultation_area_of_council'
    when cardinality(new.council_ids) <> (select count(distinct c.id) from councils.council c where c.id = any(new.council_ids))
      then 'consultation_councils_exist'
    when not exists (select from programme.centre ce join programme.centre_area ca on ca.centre_id = ce.id
                       join programme.area_closure l on l.ancestor_id = ca.area_id
                      where ce.programme_id = new.programme_id and l.descendant_id = new.area_id)
      then 'consultation_area_of_programme' end;
begin
  if broken is not null then
    raise exception 'consultation % breaks %', new.id, broken using errcode = 'check_violation', constraint = broken;
  end if;
  return new;
end $$;
create trigger check_consultation before insert or update of programme_id, area_id, council_ids, duty_id
  on consultations.consultation for each row execute function consultations.check_consultation();

create table consultations.reader (
  id int generated always as identity primary key,
  consultation_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  person_id int not null references people.person,
  named_by int not null references people.person,
  at timestamptz not null default now(),
  unique (consultation_id, person_id),
  foreign key (consultation_id, area_id) references consultations.consultation (id, area_id) on update cascade
);
comment on table consultations.reader is 'Who, besides the asker and the writer, sees a confidential case.';
create index reader_person on consultations.reader (person_id);

create table consultations.asker (
  id int primary key,
  area_id int not null,
  programme_id int not null references programme.programme,
  name text not null default '',
  contact text not null default '',
  version int not null default 1,
  check (name <> '' or contact <> ''),
  foreign key (id, area_id) references consultations.consultation (id, area_id) on update cascade
);
comment on table consultations.asker is 'Personal data of who asked, under the id of the case. Every view is logged.';

create table consultations.entry (
  id int generated always as identity primary key,
  consultation_id int not null,
  area_id int not null,
  programme_id int not null references programme.programme,
  at timestamptz not null default now(),
  day date not null,
  person_id int not null references people.person,
  kind text not null check (kind in ('fact', 'advice', 'referral', 'outcome', 'note', 'closing', 'reopening', 'helped')),
  body text not null default '',
  folded text not null generated always as (app.fold(body)) stored,
  sources text not null default '',
  referred_to text not null default '',
  consent_by text not null default '',
  consent_on date,
  helped text check (helped in ('helped', 'partly', 'not', 'unknown')),
  submission_key uuid not null unique,
  check (kind = 'helped' or body <> ''),
  check ((kind = 'helped') = (helped is not null)),
  check (kind = 'advice' or sources = ''),
  constraint referral_with_consent check (
    case kind when 'referral' then referred_to <> '' and consent_by <> '' and consent_on is not null and consent_on <= day
    else referred_to = '' and consent_by = '' and consent_on is null end),
  foreign key (consultation_id, area_id) references consultations.consultation (id, area_id) on update cascade
);
comment on table consultations.entry is 'The way of a case; append-only. note: among the staff, never shown to the asker. consent_by, consent_on: who agreed to be referred, and when.';
create index entry_consultation on consultations.entry (consultation_id, id);

create table consultations.library_entry (
  id int generated always as identity primary key,
  programme_id int not null references programme.programme,
  area_id int not null references programme.area,
  consultation_id int not null unique references consultations.consultation,
  duty_id int references programme.duty,
  title text not null check (title <> ''),
  situation text not null check (situation <> ''),
  done text not null check (done <> ''),
  result text not null default '',
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_on date,
  written_by int not null references people.person,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  check ((state = 'published') = (published_on is not null))
);
comment on table consultations.library_entry is 'A closed case as an example without names. Published, it is read by everybody of the programme who asks, advises or reads plans.';
create index library_entry_area on consultations.library_entry (area_id, published_on desc);
create index library_entry_programme on consultations.library_entry (programme_id, state, published_on desc);

-- Who may see what ------------------------------------------------------------------------------------------

create function consultations.named() returns int[]
  language sql stable parallel safe security definer set search_path = '' as $$
  select coalesce(array_agg(r.consultation_id), '{}') from consultations.reader r where app.actor() = 'person' and r.person_id = app.actor_id()
$$;
comment on function consultations.named is 'The cases whose reader the actor is.';

create function consultations.reads_library() returns boolean
  language sql stable parallel restricted security definer set search_path = '' as $$
  select app.is_system() or cardinality(app.areas('consultation.ask')) > 0 or cardinality(app.areas('consultation.read')) > 0 or cardinality(app.areas('plan.read')) > 0
$$;

alter table consultations.consultation enable row level security;
create policy read on consultations.consultation for select using (
  (area_id = any((select app.areas('consultation.read'))::int[])
   and (not confidential or app.is_system() or app.actor_id() in (written_by, asker_id) or id = any((select consultations.named())::int[])))
  or (asker_id = app.actor_id() and area_id = any((select app.areas('consultation.ask'))::int[])));
create policy add on consultations.consultation for insert with check (
  app.is_system() or (written_by = app.actor_id() and (
    area_id = any((select app.areas('consultation.write'))::int[])
    or (asker_id = app.actor_id() and area_id = any((select app.areas('consultation.ask'))::int[])))));
create policy change on consultations.consultation for update using (
  area_id = any((select app.areas('consultation.write'))::int[])
  or (asker_id = app.actor_id() and area_id = any((select app.areas('consultation.ask'))::int[])));

-- What hangs on a case is seen with it: the inner select is under the policies of the case.
alter table consultations.reader enable row level security;
create policy read on consultations.reader for select using (exists (select from consultations.consultation c where c.id = consultation_id));
create policy add on consultations.reader for insert with check (
  exists (select from consultations.consultation c where c.id = consultation_id)
  and (app.is_system() or named_by = app.actor_id())
  and person_id = any(app.holders('consultation.read', area_id)));
create policy remove on consultations.reader for delete using (exists (select from consultations.consultation c where c.id = consultation_id));

alter table consultations.asker enable row level security;
create policy read on consultations.asker for select using (exists (select from consultations.consultation c where c.id = asker.id));
create policy write on consultations.asker using (exists (
    select from consultations.consultation c where c.id = asker.id
      and (asker.area_id = any((select app.areas('consultation.write'))::int[]) or c.asker_id = app.actor_id())));

alter table consultations.entry enable row level security;
create policy read on consultations.entry for select using (
  exists (select from consultations.consultation c where c.id = consultation_id)
  and (kind <> 'note' or area_id = any((select app.areas('consultation.read'))::int[])));
create policy add on consultations.entry for insert with check (
  (app.is_system() or person_id = app.actor_id())
  and exists (select from consultations.consultation c where c.id = consultation_id
                and (c.area_id = any((select app.areas('consultation.write'))::int[])
                     or (c.asker_id = app.actor_id() and kind in ('fact', 'helped', 'reopening')))));

alter table consultations.library_entry enable row level security;
create policy read on consultations.library_entry for select using (
  area_id = any((select app.areas('consultation.write'))::int[])
  or (state = 'published' and programme_id = app.programme() and (select consultations.reads_library())));
create policy add on consultations.library_entry for insert with check (
  area_id = any((select app.areas('consultation.write'))::int[]) and (app.is_system() or written_by = app.actor_id())
  and exists (select from consultations.consultation c where c.id = consultation_id and not c.confidential and c.state = 'closed'));
create policy change on consultations.library_entry for update using (area_id = any((select app.areas('consultation.write'))::int[]));

-- Append-only, but for the area, which is the case's and moves with it.
create trigger keep before delete or truncate on consultations.entry for each statement execute function audit.refuse();
create trigger keep_words before update on consultations.entry for each row when (
  (old.id, old.consultation_id, old.programme_id, old.at, old.day, old.person_id, old.kind, old.body, old.sources, old.referred_to, old.consent_by, old.consent_on, old.helped, old.submission_key)
  is distinct from (new.id, new.consultation_id, new.programme_id, new.at, new.day, new.person_id, new.kind, new.body, new.sources, new.referred_to, new.consent_by, new.consent_on, new.helped, new.submission_key))
  execute function audit.refuse();

grant select, insert on consultations.consultation, consultations.entry, consultations.library_entry to machisen_app;
grant select, insert, delete on consultations.reader, consultations.asker to machisen_app;
-- Who asked, who wrote it down and in which programme doesn't change.
grant update (area_id, council_ids, asked_by, how, asked_on, duty_id, question, confidential, state, keeper_id, answered_on, closed_on,
  ask_again_on, helped, helped_on, version, updated_at) on consultations.consultation to machisen_app;
grant update (name, contact, version) on consultations.asker to machisen_app;
grant update (duty_id, title, situation, done, result, state, published_on, version, updated_at) on consultations.library_entry to machisen_app;

-- The log says that something happened and keeps the words to itself; of a case it speaks only to those who may see the case.
select audit.watch('consultations.consultation', 'question,folded');
select audit.watch('consultations.entry', 'body,folded,sources,referred_to,consent_by');
select audit.watch('consultations.asker', 'name,contact');
select audit.watch('consultations.reader');
select audit.watch('consultations.library_entry', 'title,situation,done,result');
create policy of_consultations on audit.event as restrictive for select using (
  app.is_system() or case subject
    when 'consultations.consultation' then exists (select from consultations.consultation c where c.id = subject_id::int)
    when 'consultations.asker' then exists (select from consultations.consultation c where c.id = subject_id::int)
    when 'consultations.entry' then exists (select from consultations.entry e where e.id = subject_id::int)
    when 'consultations.reader' then exists (select from consultations.reader r where r.id = subject_id::int)
    when 'consultations.library_entry' then exists (select from consultations.library_entry l where l.id = subject_id::int)
    else true end);

-- A hand-over takes what is open along. A confidential case stays with those who are named: whoever appoints people must not
-- be able to appoint themselves into it.
create function consultations.on_hand_over() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update consultations.consultation c set keeper_id = new.to_person_id, version = c.version + 1, updated_at = now()
   where c.programme_id = new.programme_id and c.keeper_id = new.from_person_id and not c.confidential
     and (c.state <> 'closed' or c.helped is null);
  return null;
end $$;
create trigger consultations_move after insert on people.hand_over for each row execute function consultations.on_hand_over();

-- The numbers of a month -------------------------------------------------------------------------------------

-- Numbers are no names: whoever reads the board may count, also where they see no case. Confidential ones are in no number,
-- or the difference between the number and the list would tell that they exist.
create function consultations.in_month(roots int[], month date)
  returns table (opened int, answered int, closed int, how text, asked_how int, helped text, answers int)
  language sql stable security definer set search_path = '' as $$
  with here as materialized (
    select c.* from consultations.consultation c
     where c.programme_id = app.programme() and not c.confidential and c.area_id = any((select app.areas('board.read'))::int[])
       and exists (select from programme.area_closure t where t.descendant_id = c.area_id and t.ancestor_id = any(roots))),
  span as (select in_month.month as first, (in_month.month + interval '1 month')::date as after)
  select (select count(*)::int from here, span where asked_on >= first and asked_on < after),
         (select count(*)::int from here, span where answered_on >= first and answered_on < after),
         (select count(*)::int from here, span where closed_on >= first and closed_on < after),
         null, 0, null, 0
  union all
  select 0, 0, 0, h.how, count(*)::int, null, 0 from here h, span where asked_on >= first and asked_on < after group by h.how
  union all
  select 0, 0, 0, null, 0, h.helped, count(*)::int from here h, span where helped_on >= first and helped_on < after group by h.helped
$$;
revoke execute on function consultations.in_month from public;
grant execute on function consultations.in_month to machisen_app;

-- Search ------------------------------------------------------------------------------------------------------

alter table search.document drop constraint if exists document_kind_check;
alter table search.document add constraint document_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
create index document_programme_kind on search.document (programme_id, kind) where kind not in ('record', 'council', 'person');

create function search.consultation_document(c consultations.consultation) returns search.document language sql stable
  return (
    with told as (
      select coalesce(string_agg(e.body, E'\n' order by e.id), '') as words from consultations.entry e
       where e.consultation_id = c.id and e.kind in ('fact', 'advice', 'outcome', 'closing') and e.body <> '')
    select row('consultation', c.id, c.programme_id, c.area_id, c.asked_on, left(split_part(c.question, E'\n', 1), 40),
               concat_ws(E'\n', c.question, nullif(t.words, '')), app.fold(concat_ws(E'\n', c.question, nullif(t.words, ''))))::search.document
      from told t);

create function search.put_consultation(case_id int) returns void language sql security definer set search_path = '' as $$
  delete from search.document where kind = 'consultation' and id = case_id;
  insert into search.document
    select (search.consultation_document(c)).* from consultations.consultation c where c.id = case_id and not c.confidential;
$$;

create function search.on_consultation_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put_consultation(coalesce(new.id, old.id));
  return null;
end $$;
create trigger found after insert or delete or update of area_id, asked_on, question, confidential
  on consultations.consultation for each row execute function search.on_consultation_changed();

create function search.on_consultation_entry() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put_consultation(new.consultation_id);
  return null;
end $$;
create trigger found after insert on consultations.entry for each row execute function search.on_consultation_entry();

create function search.library_document(l consultations.library_entry) returns search.document language sql stable
  return row('library', l.id, l.programme_id, l.area_id, l.published_on, l.title, concat_ws(E'\n', l.situation, l.done, nullif(l.result, '')),
             app.fold(concat_ws(E'\n', l.title, l.situation, l.done, l.result)))::search.document;

create function search.on_library_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.document where kind = 'library' and id = coalesce(old.id, new.id);
  if tg_op <> 'DELETE' and new.state = 'published' then
    insert into search.document select (search.library_document(new)).*;
  end if;
  return null;
end $$;
create trigger found after insert or delete or update on consultations.library_entry
  for each row execute function search.on_library_changed();

create or replace function search.rebuild() returns void language sql security definer set search_path = '' as $$
  truncate search.document;
  insert into search.document select d.* from support.record r cross join lateral search.record_document(r) d;
  insert into search.document select d.* from councils.council c cross join lateral search.council_document(c) d;
  insert into search.document select d.* from people.person p cross join lateral search.person_document(p) d;
  insert into search.document select d.* from consultations.consultation c cross join lateral search.consultation_document(c) d where not c.confidential;
  insert into search.document select d.* from consultations.library_entry l cross join lateral search.library_document(l) d where l.state = 'published';
$$;

-- The cases of the actor's own: seen by who asked, whatever else they may read.
create function search.own_consultations() returns int[] language sql stable as $$
  select coalesce(array_agg(c.id), '{}') from consultations.consultation c
   where app.actor() = 'person' and c.asker_id = app.actor_id() and c.area_id = any((select app.areas('consultation.ask'))::int[])
$$;

create or replace function search.matches(query text, kinds text[], page_limit int, page_offset int, since date default '-infinity', until date default 'infinity')
  returns setof search.document language plpgsql stable as $$
declare
  words text[] := search.words(query);
  grams text[] := array(select distinct g from unnest(words) w, unnest(app.bigrams(w)) g where char_length(g) > 1);
  records int[]; council_areas int[]; known_people int[]; mine int[]; cases int[]; own_cases int[]; library boolean;
begin
  if cardinality(grams) = 0 then return; end if;
  if kinds = '{record}' and app.programme() is not null then
    return query select * from search.records(words, grams, since, until, greatest(5000, 4 * (page_limit + page_offset)), page_limit, page_offset);
    return;
  end if;
  mine := case when app.programme() is null then app.programmes() else array[app.programme()] end;
  if 'record' = any(kinds) then records := app.areas('record.read'); end if;
  if 'council' = any(kinds) then council_areas := app.areas('council.read'); end if;
  if 'person' = any(kinds) then known_people := app.people(); end if;
  if 'consultation' = any(kinds) then
    cases := app.areas('consultation.read');
    own_cases := search.own_consultations();
  end if;
  if 'library' = any(kinds) then library := app.programme() is not null and consultations.reads_library(); end if;
  return query
    select d.* from search.document d
     where app.bigrams(d.body) collate "C" @> grams
       and d.kind = any(kinds)
       and case d.kind
             when 'record' then d.area_id = any(records) and d.programme_id = any(mine)
             when 'council' then d.area_id = any(council_areas)
             when 'person' then d.id = any(known_people)
             when 'consultation' then (d.area_id = any(cases) or d.id = any(own_cases)) and d.programme_id = any(mine)
             when 'library' then library and d.programme_id = any(mine)
             else false end
       and not exists (select 1 from unnest(words) w where strpos(d.body, w) = 0)
     order by d.day desc nulls last, d.id desc
     limit page_limit offset page_offset;
end $$;

-- What resembles a text that is being written: shared pairs of characters, the rarer the weightier.
create function search.similar(grams text[], kinds text[], most int)
  returns table (kind text, id int, day date, title text, shown text)
  language plpgsql stable security definer set search_path = '' as $$
declare
  asked text[] := array(select distinct g from unnest(grams) g where char_length(g) = 2 limit 200);
  cases int[] := app.areas('consultation.read');
  own_cases int[] := search.own_consultations();
  library boolean := consultations.reads_library();
begin
  if cardinality(asked) = 0 or app.programme() is null then return; end if;
  return query
    with near as materialized (
      select d.kind, d.id, d.day, d.title, d.shown, d.body from search.document d
       where d.programme_id = app.programme() and d.kind = any(kinds) and d.kind in ('consultation', 'library')
         and case d.kind when 'consultation' then d.area_id = any(cases) or d.id = any(own_cases) else library end
       order by d.day desc nulls last, d.id desc limit 5000),
    shared as (select n.kind, n.id, g from near n, unnest(asked) g where strpos(n.body, g) > 0),
    weight as (select g, ln(1 + (select count(*) from near)::numeric / count(*)) as w from shared group by g),
    score as (select s.kind, s.id, sum(w.w) as points, count(*) as pairs from shared s join weight w using (g) group by s.kind, s.id)
    select n.kind, n.id, n.day, n.title, n.shown from score s join near n on n.kind = s.kind and n.id = s.id
     where s.pairs >= 2
     order by s.points desc, n.day desc nulls last, n.id desc limit least(most, 20);
end $$;
comment on function search.similar is 'Earlier cases and published library entries that the actor may see, the most alike first; confidential cases have no document and are never among them.';

revoke execute on all functions in schema search from public;
grant execute on function search.find, search.record_ids, search.similar to machisen_app;
