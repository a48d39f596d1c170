import { plainDate } from "../kernel/dates.ts";
import { addOlderThing, noteThing, thingsOf } from "../modules/community/ledger/index.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { acting, type Loading, sheetOf } from "./ledger-steps.ts";

/** How many there are of what lasts, and where it is kept. All invented. */
const known: Readonly<Record<string, { readonly quantity: string; readonly place: string }>> = {
  "防災訓練の炊き出し用かまど 2台": { quantity: "2", place: "見本小学校の防災倉庫" },
  "会議用プロジェクター 1台": { quantity: "1", place: "地域集会所の倉庫" },
};

/** Written down by the treasurer at the end of the year. */
export const loadThings = async (loading: Loading): Promise<void> => {
  const ctx = acting(loading, "treasurer", plainDate("2019-12-27"));
  const { book } = await sheetOf(loading);
  granted(
    await addOlderThing(ctx, {
      book: book.id,
      entered: {
        what: "行事用テント 2張",
        day: "2014-06-21",
        amount: "96,000",
        fund: "会費",
        quantity: "2",
        place: "地域集会所の倉庫",
      },
      key: keyOf("older", book.id),
    }),
  );
  for (const thing of await thingsOf(ctx, book)) {
    const note = known[thing.what];
    if (note)
      granted(
        await noteThing(ctx, {
          book: book.id,
          thing: thing.code,
          entered: { ...note, disposedOn: "", reason: "" },
          key: keyOf("thing", book.id, thing.code),
        }),
      );
  }
};
