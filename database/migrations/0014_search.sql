-- Search in Japanese: pairs of neighbouring characters in a GIN index, so that two-character words are found, and fast.
-- Row security would keep such an index from being used (its operators may leak), hence the application can't read the
-- documents at all: search.find applies the same rules by itself.

create schema search;
grant usage on schema search to machisen_app;

create table search.document (
  kind text not null check (kind in ('record', 'council', 'person')),
  id int not null,
  programme_id int,
  area_id int,
  day date,
  title text not null,
  shown text not null,
  body text not null,
  primary key (kind, id)
);
comment on table search.document is 'What can be found. shown: as written; body: title and shown as searching sees them (app.fold). Kept by triggers.';
create index document_grams on search.document using gin ((app.bigrams(body) collate "C"));
create index document_newest on search.document (programme_id, day desc nulls last, id desc) where kind = 'record';

alter table search.document enable row level security;

create function search.record_document(r support.record) returns search.document language sql stable
  return row('record', r.id, r.programme_id, r.area_id, r.day, r.place,
             concat_ws(E'\n', nullif(r.asked, ''), nullif(r.done, ''), nullif(r.outcome, ''), nullif(r.next_step, '')),
             app.fold(concat_ws(E'\n', r.place, r.asked, r.done, r.outcome, r.next_step)))::search.document;

create function search.council_document(c councils.council) returns search.document language sql stable
  return row('council', c.id, null, c.area_id, null, c.name, concat_ws('　', (select a.name from programme.area a where a.id = c.area_id), nullif(c.note, '')),
             app.fold(concat_ws(E'\n', c.name, c.kana, (select a.name from programme.area a where a.id = c.area_id), c.note)))::search.document;

create function search.person_document(p people.person) returns search.document language sql stable
  return row('person', p.id, null, null, null, p.name, p.kana, app.fold(concat_ws(E'\n', p.name, p.kana)))::search.document;

create function search.on_records_added() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into search.document
    select d.* from added a join support.record r on r.id = a.id cross join lateral search.record_document(r) d;
  return null;
end $$;
create trigger found after insert on support.record referencing new table as added
  for each statement execute function search.on_records_added();

create function search.on_record_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.document where kind = 'record' and id = old.id;
  if tg_op = 'UPDATE' then insert into search.document select (search.record_document(new)).*; end if;
  return null;
end $$;
create trigger found_anew after delete or update of programme_id, area_id, day, place, asked, done, outcome, next_step
  on support.record for each row execute function search.on_record_changed();

create function search.on_council_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then delete from search.document where kind = 'council' and id = old.id; end if;
  if tg_op <> 'DELETE' then insert into search.document select (search.council_document(new)).*; end if;
  return null;
end $$;
create trigger found after insert or delete or update on councils.council
  for each row execute function search.on_council_changed();

create function search.on_person_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then delete from search.document where kind = 'person' and id = old.id; end if;
  if tg_op <> 'DELETE' then insert into search.document select (search.person_document(new)).*; end if;
  return null;
end $$;
create trigger found after insert or delete or update on people.person
  for each row execute function search.on_person_changed();

create function search.rebuild() returns void language sql security definer set search_path = '' as $$
  truncate search.document;
  insert into search.document select d.* from support.record r cross join lateral search.record_document(r) d;
  insert into search.document select d.* from councils.council c cross join lateral search.council_document(c) d;
  insert into search.document select d.* from people.person p cross join lateral search.person_document(p) d;
$$;
comment on function search.rebuild is 'For the owner: fills the documents anew, e.g. after rows were brought in past the triggers.';
select search.rebuild();

-- What is asked: every word must occur. Words of one character alone find nothing, they would be in every second text.
create function search.words(query text) returns text[] language sql immutable
  return array(select w from unnest(string_to_array(app.fold(query), ' ')) w where w <> '' limit 10);

-- Records of one programme, newest first. A common word is met at once among the newest records; for any other the index
-- of pairs leads to its few records. Each way is slow where the other is fast, and the planner can't know which word it is.
create function search.records(words text[], grams text[], since date, until date, lookout int, page_limit int, page_offset int) returns setof search.document
  language plpgsql stable as $$
declare
  areas int[] := app.areas('record.read');
  patterns text[] := array(select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(words) w);
  newest search.document[];
begin
  newest := array(
    select d from (select * from search.document where kind = 'record' and programme_id = app.programme() and day between since and until
                    order by day desc nulls last, id desc limit lookout) d
     where d.area_id = any(areas) and d.body like all(patterns)
     order by d.day desc nulls last, d.id desc limit page_limit offset page_offset);
  if cardinality(newest) = page_limit then
    return query select * from unnest(newest);
  else
    return query
      select d.* from search.document d
       where d.kind = 'record' and app.bigrams(d.body) collate "C" @> grams and d.programme_id = app.programme()
         and d.day between since and until and d.area_id = any(areas) and d.body like all(patterns)
       order by d.day desc nulls last, d.id desc limit page_limit offset page_offset;
  end if;
end $$;

create function search.matches(query text, kinds text[], page_limit int, page_offset int, since date default '-infinity', until date default 'infinity')
  returns setof search.document language plpgsql stable as $$
declare
  words text[] := search.words(query);
  grams text[] := array(select distinct g from unnest(words) w, unnest(app.bigrams(w)) g where char_length(g) > 1);
  records int[]; council_areas int[]; known_people int[]; mine int[];
begin
  if cardinality(grams) = 0 then return; end if;
  if kinds = '{record}' and app.programme() is not null then
    return query select * from search.records(words, grams, since, until, greatest(5000, 4 * (page_limit + page_offset)), page_limit, page_offset);
    return;
  end if;
  if 'record' = any(kinds) then
    records := app.areas('record.read');
    mine := case when app.programme() is null then app.programmes() else array[app.programme()] end;
  end if;
  if 'council' = any(kinds) then council_areas := app.areas('council.read'); end if;
  if 'person' = any(kinds) then known_people := app.people(); end if;
  return query
    select d.* from search.document d
     where app.bigrams(d.body) collate "C" @> grams
       and d.kind = any(kinds)
       and case d.kind
             when 'record' then d.area_id = any(records) and d.programme_id = any(mine)
             when 'council' then d.area_id = any(council_areas)
             else d.id = any(known_people) end
       and not exists (select 1 from unnest(words) w where strpos(d.body, w) = 0)
     order by d.day desc nulls last, d.id desc
     limit page_limit offset page_offset;
end $$;

create function search.find(query text, kinds text[], page_limit int default 20, page_offset int default 0)
  returns table (kind text, id int, day date, title text, shown text)
  language sql stable security definer set search_path = '' as $$
  select m.kind, m.id, m.day, m.title, m.shown
    from search.matches(query, kinds, least(page_limit, 200), greatest(page_offset, 0)) m
$$;
comment on function search.find is 'What the actor may see and find, newest first: records by record.read, councils by council.read, people by app.people().';

create function search.record_ids(query text, since date, until date, most int) returns setof int
  language sql stable security definer set search_path = '' as $$
  select m.id from search.matches(query, '{record}', least(most, 20000), 0, coalesce(since, '-infinity'), coalesce(until, 'infinity')) m
$$;
comment on function search.record_ids is 'The same for the filter of the record list: ids alone, of a period, the newest first.';

revoke execute on all functions in schema search from public;
grant execute on function search.find, search.record_ids to machisen_app;
