import { randomUUID } from "node:crypto";
import { plainDate } from "../../../kernel/dates.ts";
import { formatDate, formatInstant } from "../../../kernel/era.ts";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import {
  type BookSheet,
  canWrite,
  fieldWords,
  type KeptNote,
  longest,
  mayEnter,
  notesOf,
  noteThing,
  type Thing,
  thingsOf,
  thingWords,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { Field } from "../../parts/Field.tsx";
import { Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words as bookWords } from "../text.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Found = { readonly sheet: BookSheet; readonly thing: Thing };
type Shown = {
  readonly form: FormBody;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** The thing in the address, bought in the book's year or earlier. */
const found = async (visit: ProgrammeVisit): Promise<Found | null> => {
  const sheet = await sheetFor(visit);
  const things = sheet && (await thingsOf(visit.ctx, sheet.book));
  const thing = things?.find(({ code }) => code === visit.param("thing"));
  return sheet && thing ? { sheet, thing } : null;
};

const Facts = ({ visit: { t, ctx }, thing }: { visit: ProgrammeVisit; thing: Thing }) => (
  <DefinitionList
    t={t}
    facts={[
      { term: words.bought, value: `${formatDate(thing.day, ctx.locale)}　${thing.party}` },
      { term: fieldWords.fund, value: thing.fund },
      { term: words.yen, value: yen(thing.amount) },
    ]}
  />
);

const Form = ({
  visit,
  found: { sheet, thing },
  form,
  trouble,
}: {
  visit: ProgrammeVisit;
  found: Found;
  form: FormBody;
  trouble: Trouble;
}) => {
  const { t, programme } = visit;
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return (
    <form
      class="form"
      method="post"
      action={routes.thing(programme.code, sheet.book.id, thing.code)}
      data-once
    >
      <input type="hidden" name="key" value={form.get("key")} />
      <TypedBy visit={visit} />
      <p>{t(words.help)}</p>
      <Field {...asked("quantity")} kind="number" label={thingWords.quantity} required />
      <Field
        {...asked("place")}
        kind="text"
        label={thingWords.place}
        help={words.placeHelp}
        maxLength={longest.place}
      />
      <Field {...asked("disposedOn")} kind="day" label={thingWords.disposedOn} />
      <Field
        {...asked("reason")}
        kind="text"
        label={thingWords.reason}
        help={words.reasonHelp}
        maxLength={longest.words}
      />
      <Actions>
        <Button kind="primary">{t(bookWords.save)}</Button>
        <a href={routes.assets(programme.code, sheet.book.id)}>{t(bookWords.cancel)}</a>
      </Actions>
    </form>
  );
};

const Notes = ({ visit: { t, ctx }, notes }: { visit: ProgrammeVisit; notes: readonly KeptNote[] }) => (
  <Table
    t={t}
    caption={words.notes}
    rows={notes}
    rowKey={({ id }) => id}
    columns={[
      { key: "at", label: words.when, heads: true, cell: ({ at }) => formatInstant(at, ctx.locale) },
      { key: "by", label: words.by, cell: ({ by }) => by ?? "—" },
      { key: "quantity", label: thingWords.quantity, number: true, cell: ({ quantity }) => quantity },
      { key: "place", label: thingWords.place, cell: ({ place }) => place || "—" },
      {
        key: "disposedOn",
        label: thingWords.disposedOn,
        cell: ({ disposedOn }) => (disposedOn ? formatDate(plainDate(disposedOn), ctx.locale) : t(words.has)),
      },
      { key: "reason", label: thingWords.reason, text: true, cell: ({ reason }) => reason || "—" },
    ]}
  />
);

const show = async (
  visit: ProgrammeVisit,
  one: Found,
  { form, trouble = noTrouble, status = 200 }: Shown,
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { sheet, thing } = one;
  const writes = mayEnter(await ctx.rights(), sheet.book.area) === null && canWrite(sheet.book) === null;
  const notes = await notesOf(ctx, thing);
  const title = { ja: thing.what, en: thing.what };
  return view(
    {
      title,
      section: "ledger",
      crumbs: [
        ...crumbsTo(visit, sheet),
        { text: words.title, href: routes.assets(programme.code, sheet.book.id) },
        { text: title },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <Facts visit={visit} thing={thing} />
      {writes && <Form visit={visit} found={one} form={form} trouble={trouble} />}
      {notes.length > 0 && <Notes visit={visit} notes={notes} />}
      {notes.length === 0 && !writes && <p class="soft">{t(words.notNoted)}</p>}
    </>,
    status,
  );
};

export const thingPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const one = await found(visit);
  if (!one) return missing();
  const { quantity = "", place = "", disposedOn = null, reason = "" } = one.thing.noted ?? {};
  return show(visit, one, {
    form: formOf([
      ["quantity", String(quantity)],
      ["place", place],
      ["disposedOn", disposedOn ?? ""],
      ["reason", reason],
      ["key", randomUUID()],
    ]),
  });
};

export const thingPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const one = await found(visit);
  if (!one) return missing();
  const book = one.sheet.book.id;
  const noted = await noteThing(ctx, {
    book,
    thing: one.thing.code,
    key: readSubmissionKey(form.get("key")) ?? randomUUID(),
    entered: {
      quantity: form.get("quantity"),
      place: form.get("place"),
      disposedOn: form.get("disposedOn"),
      reason: form.get("reason"),
    },
  });
  if (!noted.ok) return again(noted.error, (trouble, status) => show(visit, one, { form, trouble, status }));
  return redirect(routes.assets(programme.code, book), { text: words.saved });
};
