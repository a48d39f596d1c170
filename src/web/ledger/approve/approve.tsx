import { lastPageOr } from "../../../kernel/last-page.ts";
import {
  budgetSheet,
  canWrite,
  countOpen,
  countWithdrawn,
  type ListedSlip,
  mayApprove,
  openSlips,
} from "../../../modules/community/ledger/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { pageIn } from "../../page-number.ts";
import { isAllChosen } from "../../parts/ChooseAll.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { SlipList } from "../slip/SlipList.tsx";
import { words } from "../text.ts";
import { readOf, Waiting } from "./Waiting.tsx";

/** As many as one person can look through; more stand on the next page. */
const slipsOnPage = 100;

const states = ["waiting", "returned", "withdrawn"] as const;
const stateWords = {
  waiting: words.waitsFor,
  returned: words.returned,
  withdrawn: words.withdrawnTitle,
} as const;

/**
 * What waits for approval, came back or was withdrawn: a page of it.
 * @param ticked what was ticked when the page comes back; null = as the address says
 */
export const showApprove = async (
  visit: ProgrammeVisit,
  ticked: ReadonlySet<string> | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const { actor } = ctx;
  const rights = await ctx.rights();
  const counts = { ...(await countOpen(ctx, book.id)), withdrawn: await countWithdrawn(ctx, book.id) };
  const state = states.find((one) => one === url.searchParams.get("state")) ?? "waiting";
  const total = counts[state];
  const page = lastPageOr(pageIn(url.searchParams.get("page")), slipsOnPage, total);
  const slips = await openSlips(ctx, book.id, { state, size: slipsOnPage, page });
  const over = state === "waiting" && slips.length > 0 ? (await budgetSheet(ctx, book.id)).overspent : [];
  const refusal = (slip: ListedSlip): string | null => {
    const why =
      actor.kind === "person"
        ? (canWrite(book) ?? mayApprove(rights, actor.id, { ...slip, area: book.area }))
        : null;
    return why && t(why);
  };
  const all = isAllChosen(url.searchParams) ? slips.map(readOf) : [];
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
        <Tabs
          t={t}
          label={words.slipStates}
          tabs={states.map((one) => ({
            href: routes.approveSlips(programme.code, book.id, {
              state: one === "waiting" ? undefined : one,
            }),
            label: stateWords[one],
            count: counts[one],
            current: one === state,
          }))}
        />
        {slips.length === 0 ? (
          <EmptyState t={t} title={state === "waiting" ? words.nothingToApprove : words.noSuchSlips}>
            {state === "waiting" && <p>{t(words.nothingToApproveHow)}</p>}
          </EmptyState>
        ) : state === "waiting" && rights.has("ledger.approve", book.area) ? (
          <Waiting {...{ visit, book, total, slips, over, refusal }} chosen={ticked ?? new Set(all)} />
        ) : (
          <>
            <div class="list-head">
              <p class="count">{t(words.slipCount(total))}</p>
            </div>
            <SlipList {...{ visit, book, slips, over }} caption={stateWords[state]} thumbnails />
          </>
        )}
        <Pager t={t} url={url} page={page} size={slipsOnPage} total={total} />
      </LiveRegion>
    </>,
    status,
  );
};

export const approvePage = (visit: ProgrammeVisit): Promise<Reply> => showApprove(visit);
