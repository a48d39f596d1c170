import type { Text } from "../../../kernel/say.ts";
import {
  type BookSheet,
  type ClosingPoints,
  type CountedBox,
  mayEnter,
  type StatedBank,
} from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Point = {
  readonly said: Text;
  readonly isFine: boolean;
  /** Where it is put right. */
  readonly to?: { readonly href: string; readonly label: Text };
};

const size = (amount: number): string => yen(Math.abs(amount));

const boxSaid = ({ name, state, day, last, difference }: CountedBox): Text => {
  switch (state) {
    case "agrees":
      return words.boxAgrees(name, day);
    case "differs":
      return words.boxDiffers(name, day, size(difference));
    case "early":
      return words.boxEarly(name, day, last);
    case "never":
      return words.boxNever(name);
  }
};

const bankSaid = ({ name, state, day, difference }: StatedBank): Text => {
  switch (state) {
    case "agrees":
      return words.bankAgrees(name, day);
    case "differs":
      return words.bankDiffers(name, day, size(difference));
    case "none":
      return words.bankNone(name);
  }
};

const whenNone = (points: readonly Point[], said: Text): readonly Point[] =>
  points.length > 0 ? points : [{ said, isFine: true }];

/** Photos are seen and written down by the treasurer alone, and in an open book. */
const photosPoint = (p: string, { book }: BookSheet, { photos }: ClosingPoints, enters: boolean): Point => {
  if (photos === 0) return { said: words.noPhotos, isFine: true };
  const said = book.state === "closing" ? words.photosWhenAsked(photos) : words.photos(photos);
  const to = { href: routes.receiptInbox(p, book.id), label: words.toInbox };
  return { said, isFine: false, ...(enters && { to }) };
};

const pointsOf = (p: string, sheet: BookSheet, seen: ClosingPoints, enters: boolean): readonly Point[] => {
  const { book, before } = sheet;
  return [
    { said: seen.isOver ? words.over : words.notOver(seen.from), isFine: seen.isOver },
    ...(seen.isPriorOpen && before
      ? [
          {
            said: words.priorOpen,
            isFine: false,
            to: { href: routes.book(p, before.id), label: words.toPrior },
          },
        ]
      : []),
    seen.open === 0
      ? { said: words.settled, isFine: true }
      : {
          said: words.open(seen.open),
          isFine: false,
          to: { href: routes.approveSlips(p, book.id), label: words.toSlips },
        },
    photosPoint(p, sheet, seen, enters),
    ...whenNone(
      seen.placesBelow.map(({ id, name, amount }) => ({
        said: words.below(name, size(amount)),
        isFine: false,
        to: { href: routes.cashBook(p, book.id, { account: id }), label: words.toCashBook },
      })),
      words.placesFine,
    ),
    ...whenNone(
      seen.fundsBelow.map(({ id, name, amount }) => ({
        said: words.fundBelow(name, size(amount)),
        isFine: false,
        to: { href: routes.cashBook(p, book.id, { fund: id }), label: words.toCashBook },
      })),
      words.fundsFine,
    ),
    ...whenNone(
      seen.boxes.map((box) => ({
        said: boxSaid(box),
        isFine: box.state === "agrees",
        to: { href: routes.countCash(p, book.id), label: words.toCount },
      })),
      words.noBox,
    ),
    ...whenNone(
      seen.banks.map((bank) => ({
        said: bankSaid(bank),
        isFine: bank.state === "agrees",
        to: { href: routes.bank(p, book.id, { account: bank.account }), label: words.toBank },
      })),
      words.noBank,
    ),
    seen.hints === 0
      ? { said: words.noHints, isFine: true }
      : {
          said: words.hints(seen.hints),
          isFine: false,
          to: { href: routes.bookWarnings(p, book.id), label: words.toHints },
        },
  ];
};

/** What to look at before a year is closed; what is not in order leads to where it is mended. */
export const Checklist = ({
  visit: { t, programme },
  sheet,
  points,
  rights,
}: {
  visit: ProgrammeVisit;
  sheet: BookSheet;
  points: ClosingPoints;
  rights: Rights;
}) => (
  <ul class="tasks">
    {pointsOf(programme.code, sheet, points, mayEnter(rights, sheet.book.area) === null).map(
      ({ said, isFine, to }) => (
        <li key={said.ja} class="task">
          <p class="task-say">
            <StateTag t={t} tone={isFine ? "done" : "returned"} label={isFine ? words.fine : words.look} />{" "}
            {t(said)}
          </p>
          {to && !isFine && <a href={to.href}>{t(to.label)}</a>}
        </li>
      ),
    )}
  </ul>
);
