import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, BookId, EntryId } from "../ledger/index.ts";
import type { Publication, PublicationId, ReleaseId, Summary } from "./model.ts";

/** All SQL of what is public. */

type Row = Omit<Publication, "withdrawn"> & {
  withdrawnAt: Date | null;
  withdrawnPost: string;
  withdrawnWords: string;
};

/** Publications that match, the latest first. */
export const publicationsWhere = async (
  ctx: Ctx,
  where: RawBuilder<unknown>,
): Promise<readonly Publication[]> =>
  (
    await sql<Row>`
      select p.id, p.book_id as book, p.area_id as area, p.council_id as council, p.council_name as "councilName", p.year, p.sha256,
             p.published_at as "publishedAt", p.withdrawn_at as "withdrawnAt", p.withdrawn_post as "withdrawnPost",
             p.withdrawn_words as "withdrawnWords"
        from disclosure.publication p where ${where} order by p.id desc`.execute(ctx.db)
  ).rows.map(({ withdrawnAt, withdrawnPost, withdrawnWords, ...rest }) => ({
    ...rest,
    withdrawn: withdrawnAt && { at: withdrawnAt, post: withdrawnPost, words: withdrawnWords },
  }));

export const publicationsOf = (ctx: Ctx, book: BookId): Promise<readonly Publication[]> =>
  publicationsWhere(ctx, sql`p.book_id = ${book}`);

export const insertPublication = async (
  ctx: Ctx,
  book: Book,
  publication: {
    readonly councilName: string;
    readonly sha256: string;
    readonly body: string;
    readonly by: PersonId;
  },
): Promise<PublicationId> => {
  const { rows } = await sql<{ id: PublicationId }>`
    insert into disclosure.publication (book_id, area_id, council_id, council_name, year, sha256, published_by, published_at)
    values (${book.id}, ${book.area}, ${book.council}, ${publication.councilName}, ${book.year}, ${publication.sha256},
            ${publication.by}, ${ctx.now}) returning id`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new Error("no publication");
  await sql`
    insert into disclosure.snapshot (publication_id, area_id, body) values (${row.id}, ${book.area}, ${publication.body})`.execute(
    ctx.db,
  );
  return row.id;
};

export const withdrawRow = (
  ctx: Ctx,
  id: PublicationId,
  by: { readonly person: PersonId; readonly post: string; readonly words: string },
) =>
  sql`
    update disclosure.publication set withdrawn_by = ${by.person}, withdrawn_post = ${by.post}, withdrawn_at = ${ctx.now},
           withdrawn_words = ${by.words} where id = ${id}`.execute(ctx.db);

/** The published bytes; null where they were withdrawn. */
export const bodyOf = async (ctx: Ctx, id: PublicationId): Promise<string | null> =>
  (
    await sql<{ body: string }>`
      select s.body from disclosure.snapshot s join disclosure.publication p on p.id = s.publication_id
       where s.publication_id = ${id} and p.withdrawn_at is null`.execute(ctx.db)
  ).rows[0]?.body ?? null;

/** The published accounts without their entries, as the database computed them from the bytes; null where they were withdrawn. */
export const summaryOf = async (ctx: Ctx, id: PublicationId): Promise<Summary | null> =>
  (
    await sql<{ summary: Summary }>`
      select s.summary from disclosure.snapshot s join disclosure.publication p on p.id = s.publication_id
       where s.publication_id = ${id} and p.withdrawn_at is null`.execute(ctx.db)
  ).rows[0]?.summary ?? null;

/** An auditor who signed after the publication; the name only with their consent. */
export type LaterSignature = { readonly who: string; readonly at: Date };

export const laterSignatures = async (ctx: Ctx, id: PublicationId): Promise<readonly LaterSignature[]> =>
  (await sql<LaterSignature>`select who, at from disclosure.later_signatures(${id}::int)`.execute(ctx.db))
    .rows;

/** Counts that somebody asks for a check or for all data. @returns seconds to wait, or 0 */
export const knock = async (ctx: Ctx, origin: string): Promise<number> =>
  (await sql<{ wait: number }>`select disclosure.knock(${origin}) as wait`.execute(ctx.db)).rows[0]?.wait ??
  0;

/** A picture of a voucher with what is released of it. */
export type PictureOfVoucher = {
  readonly picture: number;
  readonly slip: number;
  readonly entry: EntryId;
  readonly no: number;
  readonly voucher: number;
  readonly amount: number;
  readonly party: string;
  readonly what: string;
  readonly sha256: string;
  readonly mediaType: string;
  /** What is released of it: a photo, or pages of a PDF. */
  readonly releases: readonly { readonly id: ReleaseId; readonly page: number }[];
};

export const picturesWhere = async (
  ctx: Ctx,
  where: RawBuilder<unknown>,
): Promise<readonly PictureOfVoucher[]> =>
  (
    await sql<PictureOfVoucher>`
      select p.id as picture, p.slip_id as slip, e.id::float8 as entry, e.no, e.voucher, e.amount::float8 as amount, e.party, e.what,
             f.sha256, f.media_type as "mediaType",
             coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'page', r.page) order by r.page)
                         from disclosure.release r where r.picture_id = p.id and r.taken_back_at is null), '[]') as releases
        from ledger.picture p join ledger.entry e on e.slip_id = p.slip_id join files.file f on f.id = p.file_id
       where e.voucher is not null and ${where} order by e.no, p.id limit 2000`.execute(ctx.db)
  ).rows;

export const insertRelease = (
  ctx: Ctx,
  book: Book,
  release: {
    readonly entry: EntryId;
    readonly picture: number;
    readonly page: number;
    readonly file: number;
    readonly sha256: string;
    readonly mediaType: string;
    readonly boxes: number;
    readonly by: PersonId;
  },
) =>
  sql`
    insert into disclosure.release (book_id, area_id, entry_id, no, voucher, picture_id, page, file_id, sha256, media_type, boxes, released_by, released_at)
    values (${book.id}, ${book.area}, ${release.entry}, 0, 0, ${release.picture}, ${release.page}, ${release.file}, ${release.sha256},
            ${release.mediaType}, ${release.boxes}, ${release.by}, ${ctx.now})`.execute(ctx.db);

/** False where there is nothing to take back. */
export const takeBackRow = async (
  ctx: Ctx,
  book: BookId,
  release: ReleaseId,
  by: PersonId,
): Promise<boolean> =>
  (
    await sql`
      update disclosure.release set taken_back_by = ${by}, taken_back_at = ${ctx.now}
       where id = ${release} and book_id = ${book} and taken_back_at is null returning 1`.execute(ctx.db)
  ).rows.length > 0;

/** A released picture, as everybody sees it: by the number of its voucher. */
export type Released = {
  readonly id: ReleaseId;
  readonly sha256: string;
  readonly mediaType: string;
  readonly voucher: number;
  readonly no: number;
  readonly page: number;
};

const released = sql`r.id, r.sha256, r.media_type as "mediaType", r.no, r.voucher, r.page`;

/** The pictures of a book that are released; the public sees them while the book is published. */
export const releasesOf = async (ctx: Ctx, book: BookId): Promise<readonly Released[]> =>
  (
    await sql<Released>`
      select ${released} from disclosure.release r
       where r.book_id = ${book} and r.taken_back_at is null order by r.no, r.picture_id, r.page`.execute(
      ctx.db,
    )
  ).rows;

/** One released picture of a book, for whoever sees it. */
export const releaseOf = async (ctx: Ctx, book: BookId, id: ReleaseId): Promise<Released | null> =>
  (
    await sql<Released>`
      select ${released} from disclosure.release r
       where r.id = ${id} and r.book_id = ${book} and r.taken_back_at is null`.execute(ctx.db)
  ).rows[0] ?? null;
