import { parseId } from "../../../kernel/ids.ts";
import {
  approveSlips,
  type BookSheet,
  budgetSheet,
  type Compared,
  canWrite,
  countOpen,
  type ListedSlip,
  mayApprove,
  openSlips,
  type SlipId,
  withdrawnSlips,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { pageIn } from "../../page-number.ts";
import { Button } from "../../parts/Button.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Pager } from "../../parts/Pager.tsx";
import type { Column } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { bookIn, crumbsTo, sheetFor } from "../book-in.ts";
import { SlipList } from "../slip/SlipList.tsx";
import { words } from "../text.ts";

/** As many as one person can look through; more stand on the next page. */
const slipsOnPage = 200;

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly waiting: readonly ListedSlip[];
  readonly over: readonly Compared[];
  /** Why a slip can't be chosen, or null. */
  readonly refusal: (slip: ListedSlip) => string | null;
};

const Waiting = ({ visit, sheet: { book }, waiting, over, refusal }: Asked) => {
  const { t, programme } = visit;
  const choose: Column<ListedSlip> = {
    key: "choose",
    label: words.choose,
    cell: (slip) => {
      const reason = refusal(slip);
      return (
        <input
          type="checkbox"
          class="tick"
          name="slip"
          value={`${slip.id}:${slip.version}`}
          aria-label={t(words.chooseThis(slip.what))}
          disabled={reason !== null}
          title={reason ?? undefined}
        />
      );
    },
  };
  return (
    <form method="post" action={routes.approveSlips(programme.code, book.id)}>
      <p>{t(words.approveAllHelp)}</p>
      <SlipList
        visit={visit}
        book={book}
        caption={words.waitsFor}
        slips={waiting}
        over={over}
        first={choose}
      />
      <Button kind="primary">{t(words.approveChosen)}</Button>
    </form>
  );
};

const show = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, url } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const { actor } = ctx;
  const rights = await ctx.rights();
  const counts = await countOpen(ctx, book.id);
  const page = Math.min(
    pageIn(url.searchParams.get("page")),
    Math.max(1, Math.ceil(counts.waiting / slipsOnPage)),
  );
  const waiting = await openSlips(ctx, book.id, { state: "waiting", size: slipsOnPage, page });
  const returned = await openSlips(ctx, book.id, { state: "returned", size: slipsOnPage });
  const withdrawn = await withdrawnSlips(ctx, book.id);
  const over = waiting.length > 0 ? (await budgetSheet(ctx, book.id)).overspent : [];
  const refusal = (slip: ListedSlip): string | null => {
    const why =
      actor.kind === "person"
        ? (canWrite(book) ?? mayApprove(rights, actor.id, { ...slip, area: book.area }))
        : null;
    return why && t(why);
  };
  const approves = rights.has("ledger.approve", book.area);
  return view(
    {
      title: words.approveTitle,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.approveTitle }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <BookTabs visit={visit} book={book} current="approve" waiting={counts.waiting} />
      <LiveRegion visit={visit} name="approve" topics={["ledger"]}>
        {waiting.length === 0 ? (
          <EmptyState t={t} title={words.nothingToApprove}>
            <p>{t(words.nothingToApproveHow)}</p>
          </EmptyState>
        ) : approves ? (
          <Waiting visit={visit} sheet={sheet} waiting={waiting} over={over} refusal={refusal} />
        ) : (
          <SlipList visit={visit} book={book} caption={words.waitsFor} slips={waiting} over={over} />
        )}
        <Pager t={t} url={url} page={page} size={slipsOnPage} total={counts.waiting} />
        {returned.length > 0 && (
          <section>
            <h2>{t(words.returned)}</h2>
            <SlipList visit={visit} book={book} caption={words.returned} slips={returned} />
          </section>
        )}
        {withdrawn.length > 0 && (
          <section>
            <h2>{t(words.withdrawnTitle)}</h2>
            <SlipList visit={visit} book={book} caption={words.withdrawnTitle} slips={withdrawn} />
          </section>
        )}
      </LiveRegion>
    </>,
    status,
  );
};

export const approvePage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

const chosenIn = (values: readonly string[]) =>
  values.flatMap((value) => {
    const [id, version] = value.split(":");
    const slip = parseId<SlipId>(id);
    return slip === null ? [] : [{ id: slip, version: Number(version) }];
  });

/** Approves what was chosen, all or none; from a slip's own page it leads on to the next one. */
export const approvePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const approved = await approveSlips(ctx, { book, slips: chosenIn(form.all("slip")) });
  if (!approved.ok) return again(approved.error, (trouble, status) => show(visit, trouble, status));
  const next = parseId<SlipId>(form.get("next"));
  return redirect(
    next === null ? routes.approveSlips(programme.code, book) : routes.slip(programme.code, book, next),
    { text: words.approved(approved.value.posted) },
  );
};
