import { randomUUID } from "node:crypto";
import type { Text } from "../../../../kernel/say.ts";
import {
  type Draft,
  discardDraft,
  findDraft,
  readSubmissionKey,
} from "../../../../modules/centre/support/index.ts";
import {
  type BookSheet,
  budgetSheet,
  canWrite,
  enterSlip,
  mayEnter,
  overAmong,
  partiesOf,
  type SlipId,
  type SlipSheet,
  slipSheet,
  takeFromInbox,
  type WrittenKind,
  warningsOfSlip,
  writtenKinds,
} from "../../../../modules/community/ledger/index.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../../again.ts";
import type { Deps } from "../../../deps.ts";
import { type FormBody, formOf } from "../../../form-body.ts";
import { Alert } from "../../../parts/Alert.tsx";
import { DraftNotice } from "../../../parts/DraftNotice.tsx";
import { Tabs } from "../../../parts/Tabs.tsx";
import { TroubleOnTop } from "../../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../../reply.ts";
import { routes } from "../../../routes.ts";
import { filesIn } from "../../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../../visit.ts";
import { crumbsTo, sheetFor } from "../../book-in.ts";
import { words as budgetWords } from "../../budget/text.ts";
import { anewDraft, newSlipDraft } from "../../draft-names.ts";
import { InboxPhoto } from "../../inbox/InboxPhoto.tsx";
import { photoFor } from "../../inbox/photo-for.ts";
import { words } from "../../text.ts";
import { words as warningWords } from "../../warnings/text.ts";
import { photosOf, slipAnew } from "./anew.ts";
import { choicesFor } from "./choices.ts";
import { enteredIn, formOfSlip, namedIn } from "./entered.ts";
import { SlipForm } from "./SlipForm.tsx";
import { withLikeness } from "./with-likeness.ts";

type Shown = {
  readonly sheet: BookSheet;
  readonly form: FormBody;
  readonly key: string;
  readonly draft?: Draft | null;
  readonly isFresh?: boolean;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const kindIn = (text: string): WrittenKind => writtenKinds.find((kind) => kind === text) ?? "out";
const kindWords = { out: words.kindOut, in: words.kindIn, move: words.kindMove, opening: words.kindOpening };

const draftFor = ({ book }: BookSheet, kind: WrittenKind, from: SlipSheet | null): string =>
  from ? anewDraft(book.id, from.slip.id) : newSlipDraft(book.id, kind);

/** The book in the address, if the reader writes in it. */
const bookToWrite = async (visit: ProgrammeVisit): Promise<BookSheet | null> => {
  const sheet = await sheetFor(visit);
  const mine = sheet && mayEnter(await visit.ctx.rights(), sheet.book.area) === null;
  return mine ? sheet : null;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { sheet, form, key, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  const { isFresh = false } = shown;
  const { book, chart } = sheet;
  const kind = kindIn(form.get("kind"));
  const photo = await photoFor(visit, book.id, form.get("photo"));
  const from = await slipAnew(visit, sheet, form.get("from"));
  const title = from ? words.anewTitle(from.slip.voucher) : words.newSlipLong;
  const offered = writtenKinds.filter((one) => one !== "opening" || sheet.before === null);
  return view(
    {
      title,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {from ? (
        <Alert t={t} tone="info">
          <p>{t(words.anewHow)}</p>
        </Alert>
      ) : (
        <Tabs
          t={t}
          label={words.kind}
          tabs={offered.map((one) => ({
            href: routes.newSlip(programme.code, book.id, one === "out" ? {} : { kind: one }),
            label: kindWords[one],
            current: one === kind,
          }))}
        />
      )}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow, words.filesNotKept]} />}
      {photo && <InboxPhoto visit={visit} book={book.id} photo={photo} />}
      <SlipForm
        visit={visit}
        sheet={sheet}
        form={form}
        kind={kind}
        choices={choicesFor(t, chart, kind, from ? namedIn(from.slip) : new Set())}
        parties={await partiesOf(ctx, book.id)}
        kept={kept}
        hanging={[]}
        issues={trouble.issues}
        action={routes.newSlip(programme.code, book.id)}
        back={
          from ? routes.slip(programme.code, book.id, from.slip.id) : routes.book(programme.code, book.id)
        }
        draft={draftFor(sheet, kind, from)}
        hidden={{ key, photo: photo ? photo.id : "", from: from ? from.slip.id : "" }}
        isNew={from === null}
        isFresh={isFresh}
        budget={await budgetSheet(ctx, book.id)}
      />
    </>,
    status,
  );
};

/** That it is saved, under which number, and what is worth a second look. */
const savedWords = async (ctx: Ctx, id: SlipId): Promise<Text> => {
  const saved = await slipSheet(ctx, id);
  const over = saved ? overAmong((await budgetSheet(ctx, saved.slip.book)).overspent, saved.slip.parts) : [];
  return budgetWords.noticed(
    warningWords.noticed(words.saved(saved?.slip.voucher ?? null), (await warningsOfSlip(ctx, id)).length),
    over.length,
  );
};

const kept = ["day", "account", "fund", "project", "paper"] as const;

/** What a new form holds: what was the same on the receipt before, and what nearly always is. */
const startingWith = (visit: ProgrammeVisit, { book, chart, council }: BookSheet): [string, string][] => {
  const { ctx, url } = visit;
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const kind = kindIn(asked("kind"));
  const cash = chart.accounts.find((account) => account.kind === (kind === "in" ? "bank" : "cash"));
  const usual: Record<string, string> = {
    day: kind === "opening" ? `${book.year}-04-01` : ctx.today.slice(0, 10),
    account: cash ? String(cash.id) : "",
    paper: kind === "in" ? "bank" : "receipt",
    addressedTo: kind === "out" ? council : "",
    what:
      kind === "opening"
        ? ctx.locale === "ja"
          ? words.kindOpening.ja
          : words.kindOpening.en
        : asked("what"),
    amount: asked("amount"),
    party: asked("party"),
    photo: asked("photo"),
    kind,
  };
  return Object.entries({
    ...usual,
    ...Object.fromEntries(kept.flatMap((name) => (asked(name) === "" ? [] : [[name, asked(name)]]))),
  });
};

export const newSlipPage =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, url } = visit;
    const sheet = await bookToWrite(visit);
    if (!sheet) return missing();
    const from = await slipAnew(visit, sheet, url.searchParams.get("from") ?? "");
    const start: [string, string][] = from
      ? [...formOfSlip(from.slip), ["from", String(from.slip.id)]]
      : startingWith(visit, sheet);
    const kind = kindIn(from?.slip.kind ?? url.searchParams.get("kind") ?? "");
    const draft = await findDraft(ctx, draftFor(sheet, kind, from));
    const closed = canWrite(sheet.book);
    return show(visit, {
      sheet,
      form: formOf(draft?.fields ?? start),
      key: randomUUID(),
      draft,
      isFresh: draft === null && closed === null && from === null,
      kept: from ? await photosOf(deps.files, from) : [],
      ...(closed ? { trouble: { issues: [], notice: closed } } : {}),
    });
  };

export const newSlipPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const sheet = await bookToWrite(visit);
    if (!sheet) return missing();
    const { book } = sheet;
    const key = readSubmissionKey(form.get("key")) ?? randomUUID();
    const arrived = await filesIn(deps.files, form);
    if (form.get("more") !== "") return show(visit, { sheet, form, key, kept: arrived.files });
    const photo = await photoFor(visit, book.id, form.get("photo"));
    const entered = await enterSlip(ctx, {
      book: book.id,
      entered: enteredIn(form),
      key,
      pictures: await withLikeness(deps.files, [...arrived.files, ...(photo ? [photo] : [])]),
    });
    if (entered.ok && (entered.value.again || arrived.issues.length === 0)) {
      const { id } = entered.value;
      const from = await slipAnew(visit, sheet, form.get("from"));
      await discardDraft(ctx, { form: draftFor(sheet, kindIn(form.get("kind")), from) });
      const next = photo ? await takeFromInbox(ctx, book.id, photo.id) : null;
      const text = entered.value.again ? words.savedBefore : await savedWords(ctx, id);
      const same = Object.fromEntries(["kind", ...kept].map((name) => [name, form.get(name)]));
      const day = (await slipSheet(ctx, id))?.slip.day ?? "";
      return redirect(
        form.get("after") === "next"
          ? routes.newSlip(programme.code, book.id, { ...same, day, ...(next ? { photo: next } : {}) })
          : routes.slip(programme.code, book.id, id),
        { text },
      );
    }
    const seen = { sheet, form, key, kept: arrived.files };
    if (entered.ok)
      return show(visit, { ...seen, trouble: { issues: arrived.issues, notice: null }, status: 422 });
    return again(entered.error, (trouble, status) =>
      show(visit, {
        ...seen,
        trouble: { ...trouble, issues: [...trouble.issues, ...arrived.issues] },
        status,
      }),
    );
  };
