import { randomUUID } from "node:crypto";
import { formatShortDate } from "../../../kernel/era.ts";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import {
  type BookSheet,
  type CashCount,
  canWrite,
  countCash,
  countsOf,
  fieldWords,
  longest,
  mayEnter,
  worths,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { namesOf } from "../names-of.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";

type Shown = {
  readonly form: FormBody;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const Form = ({
  visit,
  sheet,
  form,
  trouble,
}: {
  visit: ProgrammeVisit;
  sheet: BookSheet;
  form: FormBody;
  trouble: Trouble;
}) => {
  const { t, programme } = visit;
  const boxes = sheet.chart.accounts.filter(({ kind, retired }) => kind === "cash" && !retired);
  if (boxes.length === 0) return <p>{t(words.noCash)}</p>;
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return (
    <form class="form" method="post" action={routes.countCash(programme.code, sheet.book.id)} data-once>
      <input type="hidden" name="key" value={form.get("key")} />
      <TypedBy visit={visit} />
      <p>{t(words.countHelp)}</p>
      <Field
        {...asked("account")}
        kind="select"
        label={words.place}
        blank={null}
        choices={boxes.map(({ id, name }) => ({ value: String(id), label: name }))}
        required
      />
      <Field {...asked("day")} kind="day" label={fieldWords.day} required />
      <div class="pieces">
        {worths.map((worth) => (
          <Field
            key={worth}
            {...asked(`pieces-${worth}`)}
            kind="number"
            label={words.yenPieces(worth)}
            unit={words.pieces}
            mark={false}
          />
        ))}
      </div>
      <Field {...asked("witness")} kind="text" label={fieldWords.witness} maxLength={longest.party} />
      <Field {...asked("words")} kind="text" label={fieldWords.words} maxLength={longest.words} />
      <Actions>
        <Button kind="primary">{t(words.save)}</Button>
        <a href={routes.book(programme.code, sheet.book.id)}>{t(words.cancel)}</a>
      </Actions>
    </form>
  );
};

const Counts = ({
  visit: { t, ctx },
  sheet,
  counts,
}: {
  visit: ProgrammeVisit;
  sheet: BookSheet;
  counts: readonly CashCount[];
}) => {
  const names = namesOf(t, sheet.chart);
  return (
    <Table
      t={t}
      caption={words.counts}
      rows={counts}
      rowKey={(count) => count.id}
      columns={[
        {
          key: "day",
          label: fieldWords.day,
          heads: true,
          cell: (count) => `${formatShortDate(count.day, ctx.locale)} ${names.account(count.account)}`,
        },
        { key: "counted", label: fieldWords.counted, number: true, cell: (count) => yen(count.counted) },
        { key: "booked", label: fieldWords.booked, number: true, cell: (count) => yen(count.booked) },
        {
          key: "difference",
          label: words.difference,
          number: true,
          cell: (count) =>
            count.counted === count.booked ? t(words.agrees) : yen(count.counted - count.booked),
        },
        { key: "words", label: fieldWords.words, text: true, cell: (count) => count.words || "—" },
        {
          key: "by",
          label: fieldWords.witness,
          cell: (count) => [count.by, count.witness].filter(Boolean).join("、") || "—",
        },
      ]}
    />
  );
};

const show = async (
  visit: ProgrammeVisit,
  { form, trouble = noTrouble, status = 200 }: Shown,
): Promise<Reply> => {
  const { ctx, t } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const mine = mayEnter(await ctx.rights(), sheet.book.area) === null && canWrite(sheet.book) === null;
  const counts = await countsOf(ctx, sheet.book.id);
  return view(
    {
      title: words.countTitle,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: words.countTitle }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {mine && <Form visit={visit} sheet={sheet} form={form} trouble={trouble} />}
      {counts.length > 0 && <Counts visit={visit} sheet={sheet} counts={counts} />}
      {counts.length === 0 && !mine && <p class="soft">{t(words.none)}</p>}
    </>,
    status,
  );
};

export const countPage = (visit: ProgrammeVisit): Promise<Reply> =>
  show(visit, {
    form: formOf([
      ["day", visit.ctx.today],
      ["key", randomUUID()],
    ]),
  });

export const countPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const counted = await countCash(ctx, {
    book: sheet.book.id,
    key: readSubmissionKey(form.get("key")) ?? randomUUID(),
    entered: {
      account: form.get("account"),
      day: form.get("day"),
      pieces: Object.fromEntries(worths.map((worth) => [worth, form.get(`pieces-${worth}`)])),
      witness: form.get("witness"),
      words: form.get("words"),
    },
  });
  if (!counted.ok) return again(counted.error, (trouble, status) => show(visit, { form, trouble, status }));
  return redirect(routes.countCash(programme.code, sheet.book.id), { text: words.counted });
};
