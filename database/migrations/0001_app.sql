-- What every other schema stands on: who acts, in which programme, and on which day.
-- The runner creates the schema and the login role machisen_app, which owns nothing and can't bypass row security.

revoke all on schema public from public;
grant usage on schema app to machisen_app;

create table app.installation (
  only_one boolean primary key default true check (only_one),
  demo boolean not null default false,
  name text not null default 'まちセン',
  opened_at timestamptz not null default now()
);
comment on table app.installation is 'One row: what this installation is. demo = holds only the demonstration world.';
insert into app.installation default values;
grant select on app.installation to machisen_app;

-- Settings are local to a transaction and read as '' after one has ended, hence nullif.
create function app.actor() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('app.actor', true), ''), 'nobody');
comment on function app.actor is 'person | system | public | nobody';

create function app.actor_id() returns int language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::int;

create function app.programme() returns int language sql stable parallel safe
  return nullif(current_setting('app.programme', true), '')::int;
comment on function app.programme is 'The programme the actor works in now; null = all of theirs.';

create function app.origin() returns text language sql stable parallel safe
  return nullif(current_setting('app.origin', true), '');
comment on function app.origin is 'From where: an IP address, cli, job.';

create function app.is_system() returns boolean language sql stable parallel safe
  return app.actor() = 'system';
