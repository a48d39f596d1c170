import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, PersonId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type {
  AccountId,
  Book,
  BookId,
  Chart,
  EntryId,
  Part,
  Picture,
  Slip,
  SlipFields,
  SlipId,
  SlipState,
} from "./model.ts";

/** All SQL that reads a book or slip to decide about it, or writes one; entries are in post-store.ts. */

const bookColumns = sql`
  b.id, b.area_id as area, b.council_id as council, b.year, b.state, b.vouchers, b.entries, encode(b.head, 'hex') as head,
  b.closing_by as "closingBy"`;

export const findBook = async (ctx: Ctx, id: BookId): Promise<Book | null> =>
  (await sql<Book>`select ${bookColumns} from ledger.book b where b.id = ${id}`.execute(ctx.db)).rows[0] ??
  null;

export const findBookOf = async (ctx: Ctx, council: CouncilId, year: number): Promise<Book | null> =>
  (
    await sql<Book>`
      select ${bookColumns} from ledger.book b where b.council_id = ${council} and b.year = ${year}`.execute(
      ctx.db,
    )
  ).rows[0] ?? null;

export const hasLaterBook = async (ctx: Ctx, council: CouncilId, year: number): Promise<boolean> =>
  (
    await sql`select 1 from ledger.book where council_id = ${council} and year > ${year} limit 1`.execute(
      ctx.db,
    )
  ).rows.length > 0;

export const insertBook = async (
  ctx: Ctx,
  book: Pick<Book, "area" | "council" | "year">,
  by: PersonId | null,
): Promise<BookId> => {
  const { id } = await ctx.db
    .insertInto("ledger.book")
    .values({
      area_id: book.area,
      council_id: book.council,
      year: book.year,
      opened_by: by,
      // The database puts what a book begins from.
      head: Buffer.alloc(32),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as BookId;
};

const chartColumns = (book: RawBuilder<unknown>) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'code', code, 'name', name, 'class', class,
                            'countsAs', coalesce(nullif(counts_as, ''), code), 'retired', retired)
          order by position, id), '[]') from ledger.account where book_id = ${book}) as accounts,
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'code', code, 'name', name, 'retired', retired)
          order by position, id), '[]') from ledger.fund where book_id = ${book}) as funds,
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'field', field, 'code', code, 'name', name, 'starts', starts, 'ends', ends,
          'retired', retired) order by position, id), '[]') from ledger.project where book_id = ${book}) as projects`;

export const chartOf = async (ctx: Ctx, book: BookId): Promise<Chart> =>
  (await sql<Chart>`select ${chartColumns(sql`${book}::int`)}`.execute(ctx.db)).rows[0] ?? {
    accounts: [],
    funds: [],
    projects: [],
  };

/** The charts of many books at once. */
export const chartsOf = async (ctx: Ctx, books: readonly BookId[]): Promise<ReadonlyMap<BookId, Chart>> => {
  if (books.length === 0) return new Map();
  const { rows } = await sql<Chart & { readonly book: BookId }>`
    select b.id as book, ${chartColumns(sql`b.id`)} from ledger.book b where b.id = any(${[...books]}::int[])`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ book, ...chart }) => [book, chart]));
};

const slipColumns = sql`
  s.id, s.book_id as book, s.area_id as area, s.voucher, s.kind, s.day, s.account_id as account, s.to_account_id as "to",
  s.amount::float8 as amount, s.party, s.what, s.paper, s.paper_reason as "paperReason", s.addressed_to as "addressedTo",
  s.shop_place as "shopPlace", s.reverses::float8 as reverses, s.state, s.words, s.version, s.entered_by as "enteredBy",
  coalesce((select jsonb_agg(jsonb_build_object('account', p.account_id, 'fund', p.fund_id, 'project', p.project_id, 'amount', p.amount,
                             'note', p.note) order by p.position) from ledger.part p where p.slip_id = s.id), '[]') as parts`;

/** A slip the actor may see. */
export const findSlip = async (ctx: Ctx, id: SlipId): Promise<Slip | null> =>
  (await sql<Slip>`select ${slipColumns} from ledger.slip s where s.id = ${id}`.execute(ctx.db)).rows[0] ??
  null;

export const slipsOf = async (ctx: Ctx, ids: readonly SlipId[]): Promise<readonly Slip[]> =>
  (
    await sql<Slip>`
      select ${slipColumns} from ledger.slip s where s.id = any(${[...ids]}::int[]) order by s.day, s.id`.execute(
      ctx.db,
    )
  ).rows;

export const slipOfKey = async (ctx: Ctx, key: string): Promise<SlipId | null> =>
  (await sql<{ id: SlipId }>`select id from ledger.slip where submission_key = ${key}`.execute(ctx.db))
    .rows[0]?.id ?? null;

const columnsOf = (fields: Omit<SlipFields, "kind">) => ({
  day: fields.day,
  account_id: fields.account,
  to_account_id: fields.to,
  amount: fields.amount,
  party: fields.party,
  what: fields.what,
  paper: fields.paper,
  paper_reason: fields.paperReason,
  addressed_to: fields.addressedTo,
  shop_place: fields.shopPlace,
});

const putParts = async (
  ctx: Ctx,
  slip: { readonly id: SlipId; readonly book: BookId; readonly area: AreaId },
  parts: readonly Part[],
): Promise<void> => {
  await ctx.db.deleteFrom("ledger.part").where("slip_id", "=", slip.id).execute();
  await ctx.db
    .insertInto("ledger.part")
    .values(
      parts.map((part, place) => ({
        slip_id: slip.id,
        book_id: slip.book,
        area_id: slip.area,
        position: place + 1,
        account_id: part.account,
        fund_id: part.fund,
        project_id: part.project,
        amount: part.amount,
        note: part.note,
      })),
    )
    .execute();
};

/** A new slip; the database gives it the number of its voucher. */
export const insertSlip = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  fields: SlipFields,
  around: { readonly by: PersonId | null; readonly key: string; readonly reverses?: EntryId },
): Promise<SlipId> => {
  const { id } = await ctx.db
    .insertInto("ledger.slip")
    .values({
      ...columnsOf(fields),
      kind: fields.kind,
      book_id: book.id,
      area_id: book.area,
      entered_by: around.by,
      entered_at: ctx.now,
      submission_key: around.key,
      reverses: around.reverses ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await putParts(ctx, { id: id as SlipId, book: book.id, area: book.area }, fields.parts);
  return id as SlipId;
};

/** Writes a slip anew, but for its kind; whoever does so has entered it. */
export const updateSlip = async (
  ctx: Ctx,
  slip: Slip,
  fields: Omit<SlipFields, "kind">,
  by: PersonId,
): Promise<void> => {
  await ctx.db
    .updateTable("ledger.slip")
    .set({
      ...columnsOf(fields),
      state: "waiting",
      words: "",
      entered_by: by,
      entered_at: ctx.now,
      version: slip.version + 1,
    })
    .where("id", "=", slip.id)
    .execute();
  await putParts(ctx, slip, fields.parts);
};

export const setSlipState = (
  ctx: Ctx,
  slip: Slip,
  state: Exclude<SlipState, "posted" | "waiting">,
  words: string,
) =>
  ctx.db
    .updateTable("ledger.slip")
    .set({ state, words, version: slip.version + 1 })
    .where("id", "=", slip.id)
    .execute();

export const picturesOf = async (ctx: Ctx, slip: SlipId): Promise<readonly Picture[]> =>
  (
    await sql<Picture>`
      select p.id, p.file_id as file, f.sha256, f.media_type as "mediaType", p.name,
             lpad(to_hex(p.likeness), 16, '0') as likeness,
             coalesce((select array_agg(lpad(to_hex(t), 16, '0')) from unnest(p.turned) t), '{}') as turned
        from ledger.picture p join files.file f on f.id = p.file_id where p.slip_id = ${slip} order by p.id`.execute(
      ctx.db,
    )
  ).rows;

/** Marks (SHA-256) of the pictures of slips, in their order. */
export const pictureMarksOf = async (
  ctx: Ctx,
  slips: readonly SlipId[],
): Promise<ReadonlyMap<SlipId, readonly string[]>> => {
  const { rows } = await sql<{ slip: SlipId; marks: readonly string[] }>`
    select p.slip_id as slip, array_agg(f.sha256 order by p.id) as marks
      from ledger.picture p join files.file f on f.id = p.file_id where p.slip_id = any(${[...slips]}::int[])
     group by 1`.execute(ctx.db);
  return new Map(rows.map(({ slip, marks }) => [slip, marks]));
};

/** @param likeness 64 bits as 16 hex digits, null for what is no picture */
export const insertPicture = (
  ctx: Ctx,
  slip: Pick<Slip, "id" | "area">,
  picture: Pick<Picture, "file" | "name" | "likeness" | "turned">,
) =>
  sql`
    insert into ledger.picture (slip_id, area_id, file_id, name, likeness, turned)
    values (${slip.id}, ${slip.area}, ${picture.file}, ${picture.name}, ('x' || ${picture.likeness})::bit(64)::bigint,
            (select array_agg(('x' || t)::bit(64)::bigint) from unnest(${[...picture.turned]}::text[]) t))
    on conflict (slip_id, file_id) do nothing`.execute(ctx.db);

/** Another file in the place of a picture. */
export const replacePicture = (
  ctx: Ctx,
  slip: SlipId,
  id: number,
  picture: Pick<Picture, "file" | "likeness" | "turned">,
) =>
  sql`
    update ledger.picture set file_id = ${picture.file}, likeness = ('x' || ${picture.likeness})::bit(64)::bigint,
           turned = (select array_agg(('x' || t)::bit(64)::bigint) from unnest(${[...picture.turned]}::text[]) t)
     where slip_id = ${slip} and id = ${id}`.execute(ctx.db);

export const removePicture = (ctx: Ctx, slip: SlipId, picture: number) =>
  ctx.db.deleteFrom("ledger.picture").where("slip_id", "=", slip).where("id", "=", picture).execute();

export const insertBookEvent = (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  event: {
    readonly kind: "begun" | "closing" | "resumed" | "closed";
    readonly person: PersonId | null;
    readonly words?: string;
  },
) =>
  ctx.db
    .insertInto("ledger.book_event")
    .values({
      book_id: book.id,
      area_id: book.area,
      at: ctx.now,
      person_id: event.person,
      kind: event.kind,
      words: event.words ?? "",
    })
    .execute();

/** How many slips still wait for somebody. */
export const countOpenSlips = async (ctx: Ctx, book: BookId): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from ledger.slip where book_id = ${book} and state in ('waiting', 'returned')`.execute(
      ctx.db,
    )
  ).rows[0]?.count ?? 0;

/** What an account holds on the evening of a day, posted and not; yen. */
export const heldOn = async (ctx: Ctx, account: AccountId, day: PlainDate): Promise<number> =>
  (
    await sql<{ held: number }>`
      select coalesce(sum(amount), 0)::float8 as held from ledger.line where account_id = ${account} and day <= ${day}`.execute(
      ctx.db,
    )
  ).rows[0]?.held ?? 0;
