import { readNumber } from "../../../../kernel/read-number.ts";
import { err, ok, type Result } from "../../../../kernel/result.ts";

/** Notes and coins of Japan in yen, the largest first. */
export const worths = [10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1] as const;

const mostPieces = 99_999;

/** What a count comes to; an error names the worths whose number can't be read. */
export const worthOf = (
  typed: Readonly<Record<string, string>>,
): Result<{ readonly pieces: Readonly<Record<string, number>>; readonly yen: number }, readonly string[]> => {
  const read = worths.map((worth) => {
    const text = typed[worth] ?? "";
    if (text.trim() === "") return { worth, count: 0 };
    const number = readNumber(text, "枚個");
    const isCount = number.ok && !number.value.isNegative && number.value.fraction === "";
    return {
      worth,
      count: isCount && Number(number.value.whole) <= mostPieces ? Number(number.value.whole) : null,
    };
  });
  const wrong = read.filter(({ count }) => count === null).map(({ worth }) => String(worth));
  if (wrong.length > 0) return err(wrong);
  return ok({
    pieces: Object.fromEntries(
      read.filter(({ count }) => count !== 0).map(({ worth, count }) => [worth, count ?? 0]),
    ),
    yen: read.reduce((sum, { worth, count }) => sum + worth * (count ?? 0), 0),
  });
};
