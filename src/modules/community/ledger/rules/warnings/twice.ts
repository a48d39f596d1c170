import { bitsApart } from "../../../../../kernel/bits-apart.ts";
import { nameKey } from "./name-key.ts";
import { isPaid, type OtherSlip, type Rule, type SeenSlip } from "./shape.ts";

/** So many of 64 bits may differ in two copies of one picture. */
export const nearlySame = 4;

type Reason = "picture" | "likeness" | "figures";

type Photo = SeenSlip["pictures"][number];

/** Compared as they lie and with one of them turned: what was turned before is as good as what was turned now. */
const alike = (mine: Photo, theirs: Photo): boolean => {
  const near = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && bitsApart(one, other) <= nearlySame;
  return (
    [mine.likeness, ...mine.turned].some((one) => near(one, theirs.likeness)) ||
    theirs.turned.some((other) => near(mine.likeness, other))
  );
};

const reasonFor = (slip: SeenSlip, other: OtherSlip): Reason | null => {
  const pairs = slip.pictures.flatMap((mine) => other.pictures.map((theirs) => [mine, theirs] as const));
  if (pairs.some(([mine, theirs]) => mine.sha256 === theirs.sha256)) return "picture";
  if (pairs.some(([mine, theirs]) => alike(mine, theirs))) return "likeness";
  const sameFigures = isPaid(slip) && isPaid(other) && slip.amount === other.amount && slip.day === other.day;
  return sameFigures && nameKey(slip.party) !== "" && nameKey(slip.party) === nameKey(other.party)
    ? "figures"
    : null;
};

/** The same receipt on another slip: the same photo, a copy of it, or the same amount, day and shop. The first one found is named. */
export const twice: Rule = (slip, { others }) => {
  const found = others
    .filter(({ id }) => id !== slip.id)
    .flatMap((other) => {
      const why = reasonFor(slip, other);
      return why === null ? [] : [{ other, why }];
    })
    .sort((one, another) => one.other.id - another.other.id);
  const [first] = found;
  if (!first) return [];
  const { other, why } = first;
  return [
    {
      code: "twice",
      part: null,
      values: { slip: other.id, why, ...(other.voucher === null ? {} : { voucher: other.voucher }) },
    },
  ];
};
