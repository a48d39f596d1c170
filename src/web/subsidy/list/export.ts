import {
  fieldWords,
  leftToPay,
  leftToRepay,
  listClaims,
  stateWords,
} from "../../../modules/community/subsidy/index.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { claimFilterIn, narrowed } from "./filter.ts";
import { yearsFor } from "./years.ts";

/** The list as a file. */
export const claimFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!ctx.powers.has("ledger.read")) return missing();
    const { year } = await yearsFor(visit);
    const { council, subsidy, state, asked, decided, paid, repaid, final, toPay, toRepay } = fieldWords;
    const rows = narrowed(await listClaims(ctx, year), claimFilterIn(url.searchParams));
    return tableFile(format, {
      name: `${t(words.title)}-${programme.code}-${year}`,
      sheet: t(words.title),
      columns: [
        ...[council, subsidy, state].map((label) => ({ header: t(label), kind: "text" as const })),
        { header: t(words.due), kind: "date" as const },
        ...[
          words.lateDays.application,
          words.lateDays.report,
          asked,
          decided,
          paid,
          repaid,
          final,
          toPay,
          toRepay,
        ].map((label) => ({
          header: t(label),
          kind: "integer" as const,
        })),
      ],
      rows: rows.map((row) => {
        const { claim } = row;
        return [
          row.name,
          t(row.subsidy),
          t(claim ? stateWords[claim.state] : words.notBegun),
          row.due?.day ?? null,
          row.lateness.application,
          row.lateness.report,
          row.asked,
          claim?.decided ?? null,
          claim?.paid ?? null,
          claim?.repaid ?? null,
          claim?.final ?? null,
          claim && claim.decided !== null ? leftToPay(claim) : null,
          claim && claim.decided !== null ? leftToRepay(claim) : null,
        ];
      }),
    });
  };
