import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AccountId, Book, BookId, EntryId } from "../ledger/index.ts";
import type {
  BankAccount,
  Certificate,
  EarlierPaper,
  Finding,
  FindingId,
  PaperId,
  Question,
  Reason,
  SampledVoucher,
  Signature,
  WorkingPaper,
} from "./model.ts";
import type { Choosable } from "./rules/sample.ts";

/** All SQL of working papers; publications are in publication-store.ts. */

const paperWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<WorkingPaper | null> =>
  (
    await sql<WorkingPaper>`
      select p.id, p.book_id as book, p.area_id as area, encode(p.head, 'hex') as head, p.entries, p.report,
             exists (select from disclosure.signature s where s.paper_id = p.id) as "isSigned"
        from disclosure.paper p where ${where}
       order by p.id desc limit 1`.execute(ctx.db)
  ).rows[0] ?? null;

/** The latest working paper of a book. */
export const paperOf = (ctx: Ctx, book: BookId): Promise<WorkingPaper | null> =>
  paperWhere(ctx, sql`p.book_id = ${book}`);

/** Working papers of the book before this one, the first first. */
export const earlierPapers = async (ctx: Ctx, paper: WorkingPaper): Promise<readonly EarlierPaper[]> =>
  (
    await sql<EarlierPaper>`
      select p.id, encode(p.head, 'hex') as head, p.entries, p.report, p.drawn_at as "drawnAt",
             (select count(*)::int from disclosure.voucher v where v.paper_id = p.id) as vouchers
        from disclosure.paper p where p.book_id = ${paper.book} and p.id < ${paper.id} order by p.id`.execute(
      ctx.db,
    )
  ).rows;

/** What a sample is drawn from: every entry with a voucher. */
export const choosable = async (
  ctx: Ctx,
  book: BookId,
): Promise<readonly (Choosable & { readonly entry: EntryId })[]> =>
  (
    await sql<Choosable & { entry: EntryId }>`
      select e.id::float8 as entry, e.no, e.amount::float8 as amount,
             array_agg(distinct l.fund_id::text) as funds,
             coalesce(array_agg(distinct l.project_id::text) filter (where l.project_id is not null), '{}') as projects
        from ledger.entry e join ledger.line l on l.entry_id = e.id
       where e.book_id = ${book} and e.voucher is not null group by e.id`.execute(ctx.db)
  ).rows;

/** Keeps a new working paper; what was drawn, found and certified before goes on in it. */
export const insertPaper = async (
  ctx: Ctx,
  book: Book,
  by: PersonId,
  sample: readonly { readonly entry: EntryId; readonly why: Reason }[],
): Promise<PaperId> => {
  const { rows } = await sql<{ id: PaperId }>`
    insert into disclosure.paper (book_id, area_id, head, entries, drawn_by, drawn_at)
    values (${book.id}, ${book.area}, decode(${book.head}, 'hex'), ${book.entries}, ${by}, ${ctx.now}) returning id`.execute(
    ctx.db,
  );
  const [paper] = rows;
  if (!paper) throw new Error("no working paper");
  await sql`
    insert into disclosure.voucher (paper_id, area_id, entry_id, why)
    select ${paper.id}, ${book.area}, s.entry, s.why
      from jsonb_to_recordset(${JSON.stringify(sample)}::jsonb) as s (entry bigint, why text)`.execute(
    ctx.db,
  );
  await sql`select disclosure.carry_over(${paper.id})`.execute(ctx.db);
  return paper.id;
};

export const vouchersOf = async (ctx: Ctx, paper: PaperId): Promise<readonly SampledVoucher[]> =>
  (
    await sql<SampledVoucher>`
      select v.entry_id::float8 as entry, e.no, e.voucher, e.slip_id as slip, e.kind, e.day, e.amount::float8 as amount, e.party, e.what, v.why,
             case when v.seen_at is not null then jsonb_build_object('original', v.original, 'agrees', v.agrees,
               'addressed', v.addressed, 'purpose', v.purpose) end as answers,
             v.remark, ledger.name_of(v.seen_by, v.area_id) as by
        from disclosure.voucher v join ledger.entry e on e.id = v.entry_id where v.paper_id = ${paper} order by e.no`.execute(
      ctx.db,
    )
  ).rows;

/** Writes what was seen; false where the entry isn't in the sample. */
export const updateVoucher = async (
  ctx: Ctx,
  paper: PaperId,
  seen: {
    readonly entry: EntryId;
    readonly answers: Readonly<Record<Question, boolean>>;
    readonly remark: string;
    readonly by: PersonId;
  },
): Promise<boolean> => {
  const { original, agrees, addressed, purpose } = seen.answers;
  const { rows } = await sql`
    update disclosure.voucher set original = ${original}, agrees = ${agrees}, addressed = ${addressed}, purpose = ${purpose},
           remark = ${seen.remark}, seen_by = ${seen.by}, seen_at = ${ctx.now}
     where paper_id = ${paper} and entry_id = ${seen.entry} returning 1`.execute(ctx.db);
  return rows.length > 0;
};

/** What the book has in an account at the end of a day; yen. */
export const bookedOn = async (ctx: Ctx, account: AccountId, day: string): Promise<number> =>
  (
    await sql<{ yen: number }>`
      select coalesce(sum(amount), 0)::float8 as yen from ledger.line where account_id = ${account} and day <= ${day}`.execute(
      ctx.db,
    )
  ).rows[0]?.yen ?? 0;

/** The book's accounts at banks. */
export const banksOf = async (ctx: Ctx, book: BookId): Promise<readonly BankAccount[]> =>
  (
    await sql<BankAccount>`
      select a.id, a.name, exists (select from ledger.line l where l.account_id = a.id) as "isUsed"
        from ledger.account a where a.book_id = ${book} and a.kind in ('bank', 'deposit') order by a.position, a.id`.execute(
      ctx.db,
    )
  ).rows;

export const putCertificate = (
  ctx: Ctx,
  paper: WorkingPaper,
  certificate: Omit<Certificate, "id" | "name" | "file"> & {
    readonly file: number | null;
    readonly by: PersonId;
  },
) => {
  const { account, day, amount, booked, remark, file, by } = certificate;
  return sql`
    insert into disclosure.certificate as c (paper_id, area_id, account_id, day, amount, booked, remark, file_id, person_id, at)
    values (${paper.id}, ${paper.area}, ${account}, ${day}, ${amount}, ${booked}, ${remark}, ${file}, ${by}, ${ctx.now})
    on conflict (paper_id, account_id) do update set day = excluded.day, amount = excluded.amount, booked = excluded.booked,
      remark = excluded.remark, file_id = coalesce(excluded.file_id, c.file_id), person_id = excluded.person_id, at = excluded.at`.execute(
    ctx.db,
  );
};

export const certificatesOf = async (ctx: Ctx, paper: PaperId): Promise<readonly Certificate[]> =>
  (
    await sql<Certificate>`
      select c.id, c.account_id as account, a.name, c.day, c.amount::float8 as amount, c.booked::float8 as booked, c.remark,
             case when f.id is not null then jsonb_build_object('sha256', f.sha256, 'mediaType', f.media_type) end as file
        from disclosure.certificate c join ledger.account a on a.id = c.account_id left join files.file f on f.id = c.file_id
       where c.paper_id = ${paper} order by a.position, a.id`.execute(ctx.db)
  ).rows;

const findingsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<readonly Finding[]> =>
  (
    await sql<Finding>`
      select f.id, f.paper_id as paper, f.area_id as area, e.no, f.words, ledger.name_of(f.raised_by, f.area_id) as by, f.state,
             f.answer, ledger.name_of(f.answered_by, f.area_id) as "answeredBy", f.conclusion,
             f.carried_from is not null as "isCarried"
        from disclosure.finding f left join ledger.entry e on e.id = f.entry_id where ${where} order by f.id`.execute(
      ctx.db,
    )
  ).rows;

export const findingsOf = (ctx: Ctx, paper: PaperId): Promise<readonly Finding[]> =>
  findingsWhere(ctx, sql`f.paper_id = ${paper}`);

export const findFinding = async (ctx: Ctx, paper: PaperId, id: FindingId): Promise<Finding | null> =>
  (await findingsWhere(ctx, sql`f.paper_id = ${paper} and f.id = ${id}`))[0] ?? null;

export const entryOfNo = async (ctx: Ctx, book: BookId, no: number): Promise<EntryId | null> =>
  (
    await sql<{ id: EntryId }>`
      select id::float8 as id from ledger.entry where book_id = ${book} and no = ${no}`.execute(ctx.db)
  ).rows[0]?.id ?? null;

export const insertFinding = (
  ctx: Ctx,
  paper: WorkingPaper,
  finding: {
    readonly entry: EntryId | null;
    readonly words: string;
    readonly by: PersonId;
    readonly key: string;
  },
) =>
  sql`
    insert into disclosure.finding (paper_id, area_id, entry_id, words, raised_by, raised_at, submission_key)
    values (${paper.id}, ${paper.area}, ${finding.entry}, ${finding.words}, ${finding.by}, ${ctx.now}, ${finding.key})
    on conflict (submission_key) do nothing`.execute(ctx.db);

export const answerFindingRow = (ctx: Ctx, id: FindingId, answer: string, by: PersonId) =>
  sql`
    update disclosure.finding set state = 'answered', answer = ${answer}, answered_by = ${by}, answered_at = ${ctx.now}
     where id = ${id}`.execute(ctx.db);

export const concludeFindingRow = (
  ctx: Ctx,
  id: FindingId,
  to: { readonly state: "settled" | "standing"; readonly conclusion: string; readonly by: PersonId },
) =>
  sql`
    update disclosure.finding set state = ${to.state}, conclusion = ${to.conclusion}, concluded_by = ${to.by} where id = ${id}`.execute(
    ctx.db,
  );

export const updateReport = (ctx: Ctx, paper: PaperId, report: string) =>
  sql`update disclosure.paper set report = ${report} where id = ${paper}`.execute(ctx.db);

/** Whether somebody entered or approved anything in a book. */
export const hasWorkedIn = async (ctx: Ctx, book: BookId, person: PersonId): Promise<boolean> =>
  (
    await sql`select 1 from ledger.entry where book_id = ${book} and ${person} in (entered_by, approved_by) limit 1`.execute(
      ctx.db,
    )
  ).rows.length > 0;

export const insertSignature = (
  ctx: Ctx,
  paper: WorkingPaper,
  signature: {
    readonly person: PersonId;
    readonly post: string;
    readonly namePublic: boolean;
    readonly words: string;
  },
) =>
  sql`
    insert into disclosure.signature (paper_id, book_id, area_id, person_id, name, post, name_public, head, entries, content, words, at)
    values (${paper.id}, ${paper.book}, ${paper.area}, ${signature.person}, '', ${signature.post}, ${signature.namePublic},
            '', 0, '', ${signature.words}, ${ctx.now})`.execute(ctx.db);

export const signaturesOf = async (ctx: Ctx, paper: PaperId): Promise<readonly Signature[]> =>
  (
    await sql<Signature>`
      select person_id as person, name, post, name_public as "namePublic", encode(head, 'hex') as head, entries,
             encode(content, 'hex') as content, words, at
        from disclosure.signature where paper_id = ${paper} order by id`.execute(ctx.db)
  ).rows;

/** Who audits there today. */
export const auditorsOf = async (
  ctx: Ctx,
  area: number,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> =>
  (
    await sql<{ id: PersonId; name: string }>`select id, name from disclosure.auditors(${area}::int)`.execute(
      ctx.db,
    )
  ).rows;
