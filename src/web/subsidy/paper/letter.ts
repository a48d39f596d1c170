import { letterName, letterPdf, lettersOf } from "../../../modules/community/subsidy/index.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../claim-in.ts";

/** A letter about a claim, written from the step in the address and from what was handed in before it. */
export const letterFile = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, param } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { claim, events, kept } = sheet;
  const letter = lettersOf(claim.state, events).find(({ event }) => String(event.id) === param("event"));
  const from = kept.find(({ round }) => round === letter?.event.round);
  if (!letter || !from) return missing();
  const { content, sha256 } = from;
  const name = `${t(letterName(letter, events))}-${content.council}-${content.year}-${content.subsidy.code}.pdf`;
  const bytes = await letterPdf({ letter, content, events }, { locale: ctx.locale, demo: ctx.demo, sha256 });
  return file(bytes, "application/pdf", name, true);
};
