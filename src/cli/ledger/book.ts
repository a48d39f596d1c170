import { invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { say } from "../../kernel/say.ts";
import { type AnyBook, allBooks } from "../../modules/community/ledger/index.ts";
import type { Ctx } from "../../platform/database/run-as.ts";

const words = {
  badCouncil: say(
    "--council には地活協の番号を書いてください（machisen ledger list で分かります）。",
    "--council takes the number of a council; see: machisen ledger list",
  ),
  badYear: say("--year には年度を 2019 のように書いてください。", "--year takes a fiscal year like 2019."),
  noBook: (council: string, year: string) =>
    say(
      `地活協 ${council} の ${year}年度の帳簿はありません。machisen ledger list で確かめてください。`,
      `Council ${council} has no book of fiscal ${year}. See: machisen ledger list`,
    ),
};

/** The book that a command names. */
export const bookNamed = async (
  ctx: Ctx,
  { council, year }: { readonly council: string; readonly year: string },
): Promise<Outcome<AnyBook>> => {
  if (!/^[1-9]\d{0,9}$/.test(council)) return invalid({ path: "--council", message: words.badCouncil });
  if (!/^\d{4}$/.test(year)) return invalid({ path: "--year", message: words.badYear });
  const book = (await allBooks(ctx, Number(council))).find((one) => one.year === Number(year));
  return book ? ok(book) : invalid({ path: "--year", message: words.noBook(council, year) });
};
