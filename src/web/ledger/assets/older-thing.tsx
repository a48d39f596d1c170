import { randomUUID } from "node:crypto";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import {
  addOlderThing,
  type BookSheet,
  canWrite,
  fieldWords,
  longest,
  mayEnter,
  thingWords,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words as bookWords } from "../text.ts";
import { words } from "./text.ts";

/** The book, if the reader may write in it. */
const bookToWrite = async (visit: ProgrammeVisit): Promise<BookSheet | null> => {
  const sheet = await sheetFor(visit);
  return sheet &&
    mayEnter(await visit.ctx.rights(), sheet.book.area) === null &&
    canWrite(sheet.book) === null
    ? sheet
    : null;
};

const show = (
  visit: ProgrammeVisit,
  sheet: BookSheet,
  form: FormBody,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Reply => {
  const { t, programme } = visit;
  const back = routes.assets(programme.code, sheet.book.id);
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return view(
    {
      title: words.addOlder,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: words.title, href: back }, { text: words.addOlder }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>{t(words.olderHelp)}</p>
      <form class="form" method="post" action={routes.olderThing(programme.code, sheet.book.id)} data-once>
        <input type="hidden" name="key" value={form.get("key")} />
        <TypedBy visit={visit} />
        <Field {...asked("what")} kind="text" label={thingWords.thing} maxLength={longest.what} required />
        <Field {...asked("quantity")} kind="number" label={thingWords.quantity} required />
        <Field
          {...asked("place")}
          kind="text"
          label={thingWords.place}
          help={words.placeHelp}
          maxLength={longest.place}
        />
        <Field {...asked("day")} kind="day" label={words.boughtOn} required />
        <Field {...asked("amount")} kind="number" label={words.yen} help={words.amountHelp} />
        <Field
          {...asked("fund")}
          kind="text"
          label={fieldWords.fund}
          help={words.fundHelp}
          maxLength={longest.name}
        />
        <Actions>
          <Button kind="primary">{t(bookWords.save)}</Button>
          <a href={back}>{t(bookWords.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

export const olderThingPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await bookToWrite(visit);
  return sheet ? show(visit, sheet, formOf([["key", randomUUID()]])) : missing();
};

export const olderThingPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await bookToWrite(visit);
  if (!sheet) return missing();
  const book = sheet.book.id;
  const added = await addOlderThing(ctx, {
    book,
    key: readSubmissionKey(form.get("key")) ?? randomUUID(),
    entered: {
      what: form.get("what"),
      day: form.get("day"),
      amount: form.get("amount"),
      fund: form.get("fund"),
      quantity: form.get("quantity"),
      place: form.get("place"),
    },
  });
  return added.ok
    ? redirect(routes.assets(programme.code, book), { text: words.saved })
    : again(added.error, (trouble, status) => show(visit, sheet, form, trouble, status));
};
