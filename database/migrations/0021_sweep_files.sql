-- Files that nothing refers to any more: attachments of forms that were refused or abandoned.
-- machisen_app may still delete no file by itself; the operator's sweep asks here, and no reader's rights are widened.

create function files.referred() returns setof int language plpgsql stable security definer set search_path = '' as $$
declare link record;
begin
  -- Whatever points at files.file by a foreign key, also in tables that come later.
  for link in
    select c.conrelid::regclass as referring, string_agg(format('x.%I = f.%I', own.attname, theirs.attname), ' and ') as joined
      from pg_catalog.pg_constraint c,
           unnest(c.conkey, c.confkey) pair (own, theirs),
           pg_catalog.pg_attribute own, pg_catalog.pg_attribute theirs
     where c.contype = 'f' and c.confrelid = 'files.file'::regclass
       and own.attrelid = c.conrelid and own.attnum = pair.own and theirs.attrelid = c.confrelid and theirs.attnum = pair.theirs
     group by c.oid, c.conrelid
  loop
    return query execute format('select f.id from files.file f where exists (select from %s x where %s)', link.referring, link.joined);
  end loop;
  -- A draft keeps what was attached as text: the address of the content and its label.
  return query select f.id from files.file f where f.sha256 in (select files.in_drafts());
end $$;

create function files.in_drafts() returns setof text language sql stable security definer set search_path = '' as $$
  select distinct address[1] from support.draft d, regexp_matches(d.fields::text, '[0-9a-f]{64}', 'g') address
$$;

create function files.sweep(contents text[], dry boolean, out removed int, out loose text[])
  language plpgsql security definer set search_path = '' as $$
declare gone int[];
begin
  if not app.is_system() then raise exception 'only the operator sweeps files' using errcode = 'insufficient_privilege'; end if;
  -- The chain's lock: every writer that registers a file holds it until its reference is there.
  perform pg_advisory_xact_lock(7211);
  select coalesce(array_agg(f.id), '{}') into gone from files.file f
   where f.created_at < now() - interval '1 day' and not exists (select from files.referred() r (id) where r.id = f.id);
  removed := cardinality(gone);
  select coalesce(array_agg(a.address), '{}') into loose from unnest(contents) a (address)
   where not exists (select from files.file f where f.sha256 = a.address and not f.id = any(gone))
     and a.address not in (select files.in_drafts());
  if dry then return; end if;
  delete from files.file f where f.id = any(gone);
  if removed > 0 or cardinality(loose) > 0 then
    perform app.note('swept', 'files.file', '', null, jsonb_build_object('rows', removed, 'contents', cardinality(loose)));
  end if;
end $$;
comment on function files.sweep is 'Removes rows older than a day that nothing refers to; tells which of the contents found on the disk belong to nothing.';

revoke execute on function files.referred, files.in_drafts, files.sweep from public;
grant execute on function files.sweep to machisen_app;
