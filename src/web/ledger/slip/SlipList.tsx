import { formatShortDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type Book,
  type Compared,
  fieldWords,
  kindWords,
  type ListedSlip,
  overAmong,
  slipStateWords,
} from "../../../modules/community/ledger/index.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words as budgetWords } from "../budget/text.ts";
import { words } from "../text.ts";
import { words as warningWords } from "../warnings/text.ts";
import { yen } from "../yen.ts";

export const slipTones = {
  waiting: "waiting",
  returned: "returned",
  posted: "done",
  withdrawn: "stopped",
} as const;

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: Pick<Book, "id">;
  readonly caption: Text;
  readonly slips: readonly ListedSlip[];
  /** What is spent beyond its plan. */
  readonly over?: readonly Compared[];
  /** A first column, e.g. boxes to tick. */
  readonly first?: Column<ListedSlip>;
  /** The photo itself stands in the row, small, for those who look at it before they judge. */
  readonly thumbnails?: boolean;
};

const Photo = ({
  visit: { t, programme },
  book,
  slip,
}: Pick<Asked, "visit" | "book"> & { slip: ListedSlip }) => {
  const count = t(words.photoCount(slip.pictures));
  if (slip.photo === null) return <>{count}</>;
  const href = routes.slipPicture(programme.code, book.id, slip.id, slip.photo);
  return (
    <a class="thumbnail" href={href}>
      <img src={href} alt={t(words.photoOf(slip.what))} loading="lazy" decoding="async" />
      {slip.pictures > 1 && <span class="small">{count}</span>}
    </a>
  );
};

/** Slips in a list: number, day, what, amount, state. */
export const SlipList = ({ visit, book, caption, slips, over = [], first, thumbnails }: Asked) => {
  const { t, ctx, programme } = visit;
  return (
    <Table
      t={t}
      caption={caption}
      captionHidden
      rows={slips}
      rowKey={(slip) => slip.id}
      columns={[
        ...(first ? [first] : []),
        {
          key: "what",
          label: fieldWords.what,
          heads: true,
          cell: (slip) => (
            <a href={routes.slip(programme.code, book.id, slip.id)}>
              {slip.voucher !== null && <span class="nowrap">{`${slip.voucher}. `}</span>}
              {slip.what}
            </a>
          ),
        },
        {
          key: "day",
          label: fieldWords.day,
          short: true,
          cell: (slip) => formatShortDate(slip.day, ctx.locale),
        },
        { key: "party", label: fieldWords.party, cell: (slip) => slip.party || "—" },
        { key: "kind", label: fieldWords.kind, short: true, cell: (slip) => t(kindWords[slip.kind]) },
        { key: "amount", label: fieldWords.amount, number: true, cell: (slip) => yen(slip.amount) },
        {
          key: "photos",
          label: words.photo,
          short: true,
          cell: (slip) =>
            thumbnails ? <Photo visit={visit} book={book} slip={slip} /> : t(words.photoCount(slip.pictures)),
        },
        {
          key: "state",
          label: fieldWords.state,
          cell: (slip) => (
            <>
              <StateTag t={t} tone={slipTones[slip.state]} label={slipStateWords[slip.state]} />
              {slip.kind === "out" && overAmong(over, slip.shares).length > 0 && (
                <>
                  {" "}
                  <StateTag t={t} tone="alert" label={budgetWords.overShort} />
                </>
              )}
              {slip.warnings > 0 && (
                <p class="small">
                  <a href={routes.slip(programme.code, book.id, slip.id)}>
                    {t(warningWords.titleWith(slip.warnings))}
                  </a>
                </p>
              )}
              {slip.words !== "" && <p class="small">{slip.words}</p>}
            </>
          ),
        },
      ]}
    />
  );
};
