import type { TestDatabase } from "./database.ts";

/** One row for each table that the demonstration leaves empty, by the owner: what can't be seen has to be there first. */
const rows = `
  with one as (select r.id as record, r.area_id as area, r.worker_id as person, r.programme_id as programme, (select min(id) from files.file) as file
                 from support.record r order by r.id limit 1),
       attached as (insert into support.attachment (record_id, area_id, file_id, name) select record, area, file, 'x.jpg' from one),
       drafted as (insert into support.draft (person_id, form, programme_id, fields) select person, 'record-new', programme, '[]' from one),
       arrived as (insert into support.field_arrival (key, record_id, area_id, programme_id, person_id, digest, written_at)
                   select gen_random_uuid(), record, area, programme, person, repeat('0', 64), now() from one),
       stranded as (insert into support.stranded_entry (programme_id, area_id, person_id, submission_key, fields, written_at)
                    select programme, area, person, gen_random_uuid(), '[]', now() from one returning id, area_id)
  insert into support.stranded_file (entry_id, area_id, file_id, name) select s.id, s.area_id, o.file, 'x.jpg' from stranded s cross join one o;

  insert into desk.attachment (request_id, area_id, file_id, name)
    select r.id, r.area_id, f.id, 'x.jpg' from desk.request r cross join files.file f order by r.id, f.id limit 1;

  with one as (select person_id as person, mail from identity.account order by 1 limit 1),
       fed as (insert into calendar.feed (person_id, digest, shows) select person, '\\x01', 'mine' from one),
       chosen as (insert into notices.setting (person_id) select person from one),
       mailed as (insert into notices.mail (recipient, subject, body) select mail, 'x', 'x' from one),
       coded as (insert into identity.backup_code (person_id, digest) select person, '\\x01' from one),
       opened as (insert into identity.session (digest, person_id, stage, expires_at) select '\\x01', person, 'open', now() + interval '1 day' from one),
       forgot as (insert into identity.reset (digest, person_id, mail) select '\\x01', person, mail from one)
  insert into identity.attempt (purpose, origin, mail, person_id) select 'password', 'test', '\\x01', person from one;

  insert into people.hand_over (programme_id, area_id, from_person_id, to_person_id, moved)
    select a.programme_id, aa.area_id, a.person_id, (select max(id) from people.person), '{}'
      from people.appointment a join people.appointment_area aa on aa.appointment_id = a.id order by a.id limit 1;

  with one as (select b.id as book, b.area_id as area, a.id as account, s.id as slip, repeat('0', 64) as sha256
                 from ledger.book b join ledger.account a on a.book_id = b.id and a.code = 'bank'
                 join ledger.slip s on s.book_id = b.id order by b.id, s.id limit 1),
       kept as (insert into ledger.inbox (book_id, area_id, file_id, name) select book, area, (select min(id) from files.file), 'x.jpg' from one),
       statement as (insert into ledger.statement_import (book_id, area_id, account_id, sha256, name, lines)
                     select book, area, account, sha256, 'x.csv', 1 from one returning id),
       line as (insert into ledger.bank_line (statement_id, book_id, area_id, account_id, position, day, words, amount, nth)
                select s.id, o.book, o.area, o.account, 1, '2019-06-03', '', 1, 1 from statement s cross join one o),
       taken as (insert into ledger.takeover (book_id, area_id, account_id, sha256, name, lines)
                 select book, area, account, sha256, 'x.csv', 1 from one returning id)
  insert into ledger.takeover_slip (slip_id, takeover_id, book_id, area_id, line) select o.slip, t.id, o.book, o.area, 1 from taken t cross join one o`;

/** Fills up the demonstration, so that no table is empty. */
export const fillTables = async ({ owner }: Pick<TestDatabase, "owner">): Promise<void> => {
  await owner.query(`begin; set local app.actor = 'system'; ${rows}; commit`);
};
