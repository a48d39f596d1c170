-- What app.areas has found is kept for the transaction by set_config, and PostgreSQL lets nobody set anything while a query runs in several
-- processes, not even its leader. "Restricted" was not enough: a plan for many rows failed. Whatever asks for areas runs in one process.

alter function app.areas(text) parallel unsafe;
do $$
declare f regprocedure;
begin
  for f in
    with recursive asking as (
      select 'app.areas' collate "C" as name
      union
      select (n.nspname || '.' || p.proname) collate "C"
        from asking a join pg_proc p on p.prokind = 'f' join pg_namespace n on n.oid = p.pronamespace
       where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
         and strpos(pg_get_functiondef(p.oid), a.name || '(') > 0)
    select p.oid::regprocedure from asking a join pg_namespace n on n.nspname = split_part(a.name, '.', 1)
      join pg_proc p on p.pronamespace = n.oid and p.proname = split_part(a.name, '.', 2) and p.proparallel <> 'u'
  loop
    execute format('alter function %s parallel unsafe', f);
  end loop;
end $$;
