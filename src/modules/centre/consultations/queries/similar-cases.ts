import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { findSimilar } from "../../../../platform/search/index.ts";
import type { ConsultationId } from "../model.ts";
import { telling } from "../rules/telling.ts";

export type SimilarCase = {
  readonly kind: "consultation" | "library";
  readonly id: number;
  readonly day: PlainDate | null;
  readonly title: string;
};

const mostSimilar = 5;

/** Earlier cases and library entries that resemble a question; only what the actor may see, and no confidential ones. */
export const similarCases = async (
  ctx: Ctx,
  question: string,
  but: ConsultationId | null = null,
): Promise<SimilarCase[]> => {
  const grams = telling(question);
  if (grams.length < 2) return [];
  const found = await findSimilar(ctx, { grams, size: mostSimilar + 1 });
  return found
    .filter(({ kind, id }) => kind !== "consultation" || id !== but)
    .slice(0, mostSimilar)
    .map(({ kind, id, day, title }) => ({
      kind: kind === "library" ? "library" : "consultation",
      id,
      day,
      title,
    }));
};
