import { addressee } from "./addressee.ts";
import { asset } from "./asset.ts";
import { cashBelow } from "./cash-below.ts";
import { cashHeld } from "./cash-held.ts";
import { food } from "./food.ts";
import { fundBelow } from "./fund-below.ts";
import { noBreakdown } from "./no-breakdown.ts";
import { noPicture } from "./no-picture.ts";
import { noShop } from "./no-shop.ts";
import { notAReceipt } from "./not-a-receipt.ts";
import { outsideProject } from "./outside-project.ts";
import { type Around, type Rule, type SeenSlip, type Warning, warningCodes } from "./shape.ts";
import { toMember } from "./to-member.ts";
import { twice } from "./twice.ts";
import { vagueWhat } from "./vague-what.ts";

const rules: readonly Rule[] = [
  notAReceipt,
  noPicture,
  addressee,
  noShop,
  vagueWhat,
  noBreakdown,
  outsideProject,
  toMember,
  food,
  asset,
  twice,
  cashHeld,
  cashBelow,
  fundBelow,
];

/** Everything about a slip that is worth a second look; a slip that takes another back is never asked about. */
export const warningsOf = (slip: SeenSlip, around: Around): readonly Warning[] =>
  slip.kind === "reversal"
    ? []
    : rules
        .flatMap((rule) => rule(slip, around))
        .sort(
          (one, other) =>
            warningCodes.indexOf(one.code) - warningCodes.indexOf(other.code) ||
            (one.part ?? 0) - (other.part ?? 0),
        );
