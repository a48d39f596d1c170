-- Rules that differ by ward and year (subsidies, receipts): data with a version. What was loaded is never changed; a new version is a new row.

create schema packs;
grant usage on schema packs to machisen_app;

create table packs.pack (
  id int generated always as identity primary key,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 60),
  version int not null check (version between 1 and 9999),
  content jsonb not null check (content ->> 'code' = code and (content ->> 'version')::int = version),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null default now(),
  unique (code, version)
);
comment on table packs.pack is 'Rules of one ward and year, as they were loaded; append-only. content: areas and years in which it holds, sources, whether it is confirmed, rules for receipts and subsidies. It belongs to no area: everybody who is signed in may read it.';

alter table packs.pack enable row level security;
create policy read on packs.pack for select using (app.is_known());
create policy add on packs.pack for insert with check (app.is_system());
grant select, insert on packs.pack to machisen_app;
create trigger keep before update or delete or truncate on packs.pack for each statement execute function audit.refuse();
select audit.watch('packs.pack', 'content');
