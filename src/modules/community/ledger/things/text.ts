import type { PlainDate } from "../../../../kernel/dates.ts";
import { formatDate } from "../../../../kernel/era.ts";
import { say } from "../../../../kernel/say.ts";

/** Names of what is noted, the same on form, list, paper and workbook. */
export const thingWords = {
  thing: say("品名", "Thing"),
  quantity: say("数量", "Quantity"),
  place: say("置き場所", "Kept at"),
  disposedOn: say("手放した日", "Disposed of on"),
  reason: say("手放した理由", "Why"),
  noQuantity: say(
    "数量は、1から99,999までの数字で書いてください。",
    "Write the quantity as a number from 1 to 99,999.",
  ),
  beforeBought: (day: PlainDate) =>
    say(
      `買った日（${formatDate(day, "ja")}）より前です。日付を確かめてください。`,
      `That is before it was bought (${formatDate(day, "en")}). See whether the date is right.`,
    ),
  inABook: (first: PlainDate) =>
    say(
      `${formatDate(first, "ja")}からは帳簿があります。帳簿に記帳すると、自動で並びます。ここには、それより前に買ったものを書いてください。`,
      `From ${formatDate(first, "en")} on there are books: what is posted in them stands here by itself. Write down what was bought before.`,
    ),
  needsReason: say(
    "手放した理由を書いてください。例：壊れて直せないため、回収に出した。",
    "Say why it was disposed of, e.g. broken beyond repair and taken away.",
  ),
  needsDay: say(
    "手放した日を書いてください。まだ持っているときは、理由を消してください。",
    "Write the day on which it was disposed of. If the council still has it, clear the reason.",
  ),
} as const;
