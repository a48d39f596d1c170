-- Open screens end when the session they belong to does, and ask for their rights anew when somebody's posts change.

create function identity.tell_end() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_notify('machisen_live', jsonb_build_object('ended', encode(old.digest, 'hex'))::text);
  return null;
end $$;
comment on function identity.tell_end is 'The digest opens nothing: only who holds the token can make it, and it is gone from the table.';
revoke execute on function identity.tell_end from public;
create trigger tell_end after delete on identity.session for each row when (old.stage = 'open') execute function identity.tell_end();

create function people.tell_standing() returns trigger language plpgsql security definer set search_path = '' as $$
declare who int := case tg_op when 'DELETE' then old.person_id else new.person_id end;
begin
  perform pg_notify('machisen_live', jsonb_build_object('person', who)::text);
  return null;
end $$;
revoke execute on function people.tell_standing from public;
create trigger tell_standing after insert or update or delete on people.appointment
  for each row execute function people.tell_standing();
