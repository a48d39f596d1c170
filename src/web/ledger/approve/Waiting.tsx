import type { Book, Compared, ListedSlip } from "../../../modules/community/ledger/index.ts";
import { withQuery } from "../../parts/address.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { ChooseAll } from "../../parts/ChooseAll.tsx";
import type { Column } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { SlipList } from "../slip/SlipList.tsx";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: Book;
  readonly total: number;
  readonly slips: readonly ListedSlip[];
  readonly over: readonly Compared[];
  /** Why a slip can't be chosen, or null. */
  readonly refusal: (slip: ListedSlip) => string | null;
  /** `id:version` of what is ticked. */
  readonly chosen: ReadonlySet<string>;
};

/** What was read, so that nothing else is approved in its place. */
export const readOf = ({ id, version }: ListedSlip): string => `${id}:${version}`;

/** Slips that wait, each with its photo and a box to tick. */
export const Waiting = ({ visit, book, total, slips, over, refusal, chosen }: Asked) => {
  const { t, url } = visit;
  const open = slips.filter((slip) => refusal(slip) === null);
  const choose: Column<ListedSlip> = {
    key: "choose",
    label: words.choose,
    short: true,
    cell: (slip) => {
      const reason = refusal(slip);
      return (
        <input
          type="checkbox"
          class="tick"
          name="slip"
          value={readOf(slip)}
          aria-label={t(words.chooseThis(slip.what))}
          checked={reason === null && chosen.has(readOf(slip))}
          disabled={reason !== null}
          title={reason ?? undefined}
        />
      );
    },
  };
  return (
    <form method="post" action={withQuery(url, { all: null })}>
      <p>{t(words.approveAllHelp)}</p>
      <div class="list-head">
        <p class="count">{t(words.slipCount(total))}</p>
        {open.length > 1 && <ChooseAll t={t} url={url} rows={open.length} />}
      </div>
      <SlipList
        visit={visit}
        book={book}
        caption={words.waitsFor}
        slips={slips}
        over={over}
        first={choose}
        thumbnails
      />
      <Actions>
        <Button kind="primary">{t(words.approveChosen)}</Button>
      </Actions>
    </form>
  );
};
