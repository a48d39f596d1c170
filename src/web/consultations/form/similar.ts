import { mayOpenList, similarCases } from "../../../modules/centre/consultations/index.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { FormVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { similarLine } from "./SimilarList.tsx";

/** What the form asks while somebody types; a POST, so that the question stands in no address and no log. */
export const similarPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, t, form } = visit;
  if (!mayOpenList(ctx.powers)) return missing();
  const found = await similarCases(ctx, form.get("question"));
  const answer = {
    title: t(words.similar),
    note: t(words.similarHow),
    found: found.map((one) => similarLine(visit, one)),
  };
  return file(JSON.stringify(answer), "application/json", "similar.json", true);
};
