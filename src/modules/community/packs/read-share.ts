import type { Share } from "./model.ts";

/**
 * A share as people write it: 2/3, 50/100, 3分の2, 50, 50%, also full-width; a number alone is percent. Null where it can't be read or is
 * none or more than the whole.
 */
export const readShare = (written: string): Share | null => {
  const plain = written.normalize("NFKC").replaceAll(/\s/g, "");
  const fraction = /^(\d{1,4})\/(\d{1,4})$/.exec(plain);
  const spoken = /^(\d{1,4})分の(\d{1,4})$/.exec(plain);
  const percent = /^(\d{1,3})%?$/.exec(plain);
  const [numerator, denominator] = fraction
    ? [fraction[1], fraction[2]]
    : spoken
      ? [spoken[2], spoken[1]]
      : [percent?.[1], "100"];
  const share = { numerator: Number(numerator), denominator: Number(denominator) };
  return share.numerator >= 1 && share.numerator <= share.denominator ? share : null;
};
