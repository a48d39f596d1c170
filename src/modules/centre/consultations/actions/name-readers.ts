import type { PersonId } from "../../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ConsultationId } from "../model.ts";
import { mayName } from "../policy.ts";
import { addReaders, readersOf, removeReaders, updateConfidential } from "../store.ts";
import { announceCase, tell } from "../tell.ts";
import { words } from "../text.ts";
import { readerIssue } from "./ask-consultation.ts";
import { openConsultation } from "./open-consultation.ts";

/** Makes a case confidential or open to the team again, and says who sees it while it is confidential. */
export const nameReaders = async (
  ctx: Ctx,
  input: {
    readonly id: ConsultationId;
    readonly version: number;
    readonly confidential: boolean;
    readonly readers: readonly PersonId[];
  },
): Promise<Outcome<null>> => {
  const opened = await openConsultation(ctx, input.id, input.version, (rights, one) =>
    mayName(ctx.actor, rights, one),
  );
  if (!opened.ok) return opened;
  const { one, person } = opened.value;
  const before = await readersOf(ctx, one.id);
  // Who does this goes on seeing it: nobody locks themselves out by a slip. The asker needs no naming, they always see it.
  const self = person === one.asker || person === one.writer ? [] : [person];
  const wanted = input.confidential ? [...new Set([...input.readers, ...self])] : [];
  if (input.confidential) {
    const wrong = await readerIssue(ctx, one.area, wanted, one.asker !== null);
    if (wrong) return invalid(wrong);
    const { keeper } = one;
    if (keeper !== null && keeper !== one.writer && !wanted.includes(keeper))
      return invalid({ path: "readers", message: words.keeperAmongReaders });
  }
  const added = wanted.filter((reader) => !before.includes(reader));
  await addReaders(ctx, one, added, person);
  await updateConfidential(ctx, one, input.confidential);
  await removeReaders(
    ctx,
    one.id,
    before.filter((reader) => !wanted.includes(reader)),
  );
  await tell(ctx, { ...one, confidential: true }, added, "named");
  // Open lists change when it leaves or comes back; while it stays confidential nobody hears of it.
  await announceCase(ctx, { ...one, confidential: one.confidential && input.confidential });
  return ok(null);
};
