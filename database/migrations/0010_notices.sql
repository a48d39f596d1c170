-- What the house writes to people. Without a mail server, letters are kept here for the operator to read.

create schema notices;
grant usage on schema notices to machisen_app;

create table notices.mail (
  id int generated always as identity primary key,
  recipient text not null check (recipient ~ '^[^@\s]+@[^@\s]+$'),
  subject text not null,
  body text not null,
  made_at timestamptz not null default now(),
  tries int not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  error text
);
comment on table notices.mail is 'The outbox. Once sent, the body is emptied: it may hold a key. Read by the operator (machisen mail list) and nobody else.';
create index mail_waiting on notices.mail (id) where sent_at is null;

alter table notices.mail enable row level security;
create policy operator on notices.mail using (app.is_system()) with check (app.is_system());
create policy post on notices.mail for insert with check (sent_at is null and tries = 0);
grant select, insert, update on notices.mail to machisen_app;
