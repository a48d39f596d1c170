import { formatNumber } from "../../../kernel/era.ts";
import { parseId } from "../../../kernel/ids.ts";
import type { Outcome } from "../../../kernel/problem.ts";
import {
  type AccountId,
  approveTakeover,
  canWrite,
  fieldsFor,
  mayEnter,
  type TakenOver,
  takeOver,
  takeoversOf,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { carried, type FileIn, fileIn } from "../../imports/file-in.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { IssueTable } from "../IssueTable.tsx";
import { Batches } from "./Batches.tsx";
import { chosenIn } from "./name-choices.ts";
import { TakeoverForm } from "./TakeoverForm.tsx";
import { words } from "./text.ts";

type Shown = {
  readonly account?: AccountId | null;
  readonly tried?: TakenOver | null;
  readonly file?: FileIn | null;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, t } = visit;
  const { account = null, tried = null, file = null, trouble = noTrouble, status = 200 } = shown;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const rights = await ctx.rights();
  const isWriter = mayEnter(rights, sheet.book.area) === null && canWrite(sheet.book) === null;
  const above = trouble.issues.filter(({ line }) => line === undefined);
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={{ ...trouble, issues: above }} />
      <IssueTable t={t} issues={trouble.issues} />
      <p>{t(words.intro)}</p>
      {isWriter && (
        <TakeoverForm
          visit={visit}
          sheet={sheet}
          account={account}
          tried={tried}
          file={tried && file ? carried(file) : null}
          fields={await fieldsFor(ctx)}
          issues={trouble.issues}
        />
      )}
      <Batches visit={visit} sheet={sheet} rights={rights} taken={await takeoversOf(ctx, sheet.book.id)} />
    </div>,
    status,
  );
};

export const takeOverPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

/** A cash book: first looked at, then taken over, all of it or nothing. */
export const takeOverPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const account = parseId<AccountId>(form.get("account"));
  const file = await fileIn(form);
  const run = (dryRun: boolean): Promise<Outcome<TakenOver>> =>
    file.ok
      ? takeOver(ctx, {
          book: sheet.book.id,
          account: account ?? (0 as AccountId),
          file: file.value,
          chosen: chosenIn(form),
          dryRun,
        })
      : Promise.resolve(file);
  const isCheck = form.get("step") !== "import";
  const done = await run(isCheck);
  if (!done.ok) {
    // With names still to choose, the form comes back with all of them and what was chosen so far.
    const tried = isCheck ? done : await run(true);
    const back = tried.ok && file.ok ? { tried: tried.value, file: file.value } : {};
    return again(done.error, (trouble, status) => show(visit, { account, ...back, trouble, status }));
  }
  if (isCheck) return show(visit, { account, tried: done.value, file: file.ok ? file.value : null });
  return redirect(routes.takeOver(programme.code, sheet.book.id), {
    text: words.done(formatNumber(done.value.lines)),
  });
};

/** A second person approves all that one file brought. */
export const approveTakeoverPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  const [takeover, waiting] = [parseId(form.get("takeover")), parseId(form.get("waiting"))];
  if (!sheet || takeover === null || waiting === null) return missing();
  const done = await approveTakeover(ctx, { book: sheet.book.id, takeover, waiting });
  return done.ok
    ? redirect(routes.takeOver(programme.code, sheet.book.id), {
        text: words.approved(formatNumber(done.value.posted)),
      })
    : again(done.error, (trouble, status) => show(visit, { trouble, status }));
};
