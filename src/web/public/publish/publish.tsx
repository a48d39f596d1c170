import { formatInstant } from "../../../kernel/era.ts";
import {
  fieldNames,
  longestWords,
  mayPublish,
  mayRelease,
  type Publication,
  picturesToRelease,
  publicationsOf,
  publishAccounts,
  unsignedOf,
  withdrawPublication,
} from "../../../modules/community/disclosure/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { BookTabs } from "../../ledger/BookTabs.tsx";
import { bookIn, crumbsTo, sheetFor } from "../../ledger/book-in.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { Pictures } from "./Pictures.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: number;
  readonly form: FormBody;
  readonly trouble: Trouble;
  /** Auditors in office who haven't signed. */
  readonly unsigned: readonly string[];
};

const Publish = ({ visit, book, form, trouble, unsigned }: Asked) => {
  const { t, programme } = visit;
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return (
    <form class="form" method="post" action={routes.publishBook(programme.code, book)} data-once>
      <TypedBy visit={visit} />
      <h2>{t(words.publish)}</h2>
      <p>{t(words.publishHelp)}</p>
      <p>{t(words.what)}</p>
      <Field {...asked("on")} kind="day" label={fieldNames.on} required />
      <Field
        {...asked("meeting")}
        kind="text"
        label={fieldNames.meeting}
        maxLength={longestWords.line}
        required
      />
      <Field
        {...asked("presided")}
        kind="text"
        label={fieldNames.presided}
        maxLength={longestWords.line}
        required
      />
      <Field
        {...asked("decision")}
        kind="textarea"
        rows={3}
        value={form.get("decision") || t(words.example)}
        label={fieldNames.decision}
        maxLength={longestWords.words}
        required
      />
      {unsigned.length > 0 && (
        <>
          <Alert t={t} tone="warning">
            <p>{t(words.unsigned(unsigned))}</p>
          </Alert>
          <Field
            t={t}
            name="others"
            issues={trouble.issues}
            kind="check"
            label={words.others}
            checked={form.get("others") === "yes"}
          />
        </>
      )}
      <Field
        t={t}
        name="sure"
        issues={trouble.issues}
        kind="check"
        label={words.sure}
        checked={form.get("sure") === "yes"}
      />
      <Actions>
        <Button kind="primary">{t(words.publish)}</Button>
      </Actions>
    </form>
  );
};

const Withdraw = ({ visit, book, form, trouble }: Asked) => {
  const { t, programme } = visit;
  return (
    <form class="form" method="post" action={routes.withdrawBook(programme.code, book)} data-once>
      <TypedBy visit={visit} />
      <h2>{t(words.withdraw)}</h2>
      <p>{t(words.withdrawHelp)}</p>
      <Field
        t={t}
        name="why"
        kind="text"
        label={fieldNames.why}
        value={form.get("why")}
        issues={trouble.issues}
        maxLength={longestWords.remark}
        required
      />
      <Actions>
        <Button kind="danger">{t(words.withdraw)}</Button>
      </Actions>
    </form>
  );
};

const Facts = ({ visit: { t, ctx }, one }: { visit: ProgrammeVisit; one: Publication }) => (
  <DefinitionList
    t={t}
    facts={[
      { term: words.at, value: formatInstant(one.publishedAt, ctx.locale) },
      one.withdrawn && { term: words.withdrawnAt, value: formatInstant(one.withdrawn.at, ctx.locale) },
      one.withdrawn && { term: fieldNames.why, value: one.withdrawn.words },
      { term: words.mark, wide: true, value: <code class="mark-of-book">{one.sha256}</code> },
    ]}
  />
);

export const showPublish = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
  form: FormBody = formOf([]),
): Promise<Reply> => {
  const { ctx, t } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const rights = await ctx.rights();
  const publishes = mayPublish(rights, book.area) === null;
  const publications = await publicationsOf(ctx, book.id);
  const live = publications.find(({ withdrawn }) => withdrawn === null);
  const gone = publications.filter(({ withdrawn }) => withdrawn !== null);
  const asked: Asked = { visit, book: book.id, form, trouble, unsigned: await unsignedOf(ctx, book) };
  return view(
    {
      title: words.title,
      section: "ledger",
      help: words.help,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <BookTabs visit={visit} book={book} current="publish" />
      {live && (
        <>
          <p>
            <a href={routes.openYear(live.council, live.year)}>{t(words.seePage)}</a>
          </p>
          <Facts visit={visit} one={live} />
        </>
      )}
      {!live && publishes && <Publish {...asked} />}
      {!live && !publishes && <p class="soft">{t(words.notReleased)}</p>}
      <Pictures
        visit={visit}
        book={book.id}
        pictures={await picturesToRelease(ctx, book.id)}
        releases={mayRelease(rights, book.area) === null}
      />
      {live && publishes && <Withdraw {...asked} />}
      {gone.length > 0 && (
        <section aria-label={t(words.history)}>
          <h2>{t(words.history)}</h2>
          {gone.map((one) => (
            <Facts key={one.id} visit={visit} one={one} />
          ))}
        </section>
      )}
    </>,
    status,
  );
};

export const publishPage = (visit: ProgrammeVisit): Promise<Reply> => showPublish(visit);

export const publishPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const typed = (name: string) => form.get(name);
  const published = await publishAccounts(ctx, {
    book,
    entered: {
      on: typed("on"),
      meeting: typed("meeting"),
      presided: typed("presided"),
      decision: typed("decision"),
      sure: typed("sure"),
      others: typed("others"),
    },
  });
  if (!published.ok)
    return again(published.error, (trouble, status) => showPublish(visit, trouble, status, form));
  return redirect(routes.publishBook(programme.code, book), { text: words.published });
};

export const withdrawPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const done = await withdrawPublication(ctx, { book, words: form.get("why") });
  if (!done.ok) return again(done.error, (trouble, status) => showPublish(visit, trouble, status, form));
  return redirect(routes.publishBook(programme.code, book), { text: words.withdrawn });
};
