import {
  claimPdf,
  claimXlsx,
  type Kept,
  type PaperKind,
  paperNames,
} from "../../../modules/community/subsidy/index.ts";
import { file, missing, type Reply, xlsxType } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../claim-in.ts";

const isOf = (kind: PaperKind, kept: Pick<Kept, "kind">): boolean =>
  (kept.kind === "settlement") === (kind !== "application");

/**
 * A paper of a claim: as it was handed in, where it was, else as it stands now and marked so. `round` asks for an earlier one.
 */
export const paperFile =
  (kind: PaperKind, format: "pdf" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const asked = url.searchParams.get("round");
    const among = sheet.kept.filter((kept) => isOf(kind, kept));
    const isOpen = { application: ["draft", "changing"], report: ["decided"], settlement: ["decided"] }[
      kind
    ].includes(sheet.claim.state);
    const kept = asked ? among.find(({ round }) => String(round) === asked) : isOpen ? undefined : among[0];
    if (asked && !kept) return missing();
    const content = kept?.content ?? sheet.content;
    if (kind !== "application" && content.settled === null) return missing();
    const name = `${t(paperNames[kind])}-${content.council}-${content.year}-${content.subsidy.code}.${format}`;
    const printing = { locale: ctx.locale, demo: ctx.demo, sha256: kept?.sha256 ?? null };
    return format === "pdf"
      ? file(await claimPdf(content, kind, printing), "application/pdf", name, true)
      : file(await claimXlsx(content, kind, printing), xlsxType, name);
  };
