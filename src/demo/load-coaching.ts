import { randomUUID } from "node:crypto";
import type { PersonId } from "../kernel/ids.ts";
import {
  commentSentence,
  listRecords,
  markExample,
  recordSheet,
  sentencesIn,
} from "../modules/centre/support/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type ProgrammeRef, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";

const said = [
  "ここがよく分かります。だれと決めたかも書いておくと、次の人が助かります。",
  "その後どうなったかを、次に訪ねたときに聞いてみてください。",
  "この言い方は会長さんにも伝わりやすいと思います。ほかの地域でも使ってください。",
];
const reasons = [
  "何を頼まれ、何をし、どうなったかが、読んだだけで分かります。",
  "数字と、その数え方が書かれています。",
];

/** The advisor speaks to some sentences of the last weeks, and shows two records to others. */
export const loadCoaching = async (
  database: Database,
  programme: string,
  advisor: PersonId,
): Promise<void> => {
  const who = { kind: "person", id: advisor } as const;
  await runAs(database, { who, programme, mode: "write", origin: "demo" }, async (ctx) => {
    const here = (ctx.programme as ProgrammeRef).id;
    const { rows } = await listRecords(ctx, here, { state: "approved" });
    for (const [n, { id, worker }] of rows.entries()) {
      if (worker === advisor) continue;
      const [sentence] = sentencesIn((await recordSheet(ctx, here, id))?.record.done ?? "");
      if (n % 9 === 4 && sentence) {
        const note = said[Math.floor(n / 9) % said.length] ?? "";
        granted(
          await commentSentence(ctx, { id, field: "done", sentence, position: 0, note, key: randomUUID() }),
        );
      }
      if (n === 10 || n === 20)
        granted(await markExample(ctx, { id, good: true, why: reasons[n / 10 - 1] ?? "" }));
    }
  });
};
