import type { Text, Translate } from "../../../kernel/say.ts";
import {
  askedByWords,
  type ExportedConsultation,
  exportConsultations,
  fieldWords,
  helpedWords,
  mayOpenList,
  stateWords,
} from "../../../modules/centre/consultations/index.ts";
import type { SheetColumn, Value } from "../../../platform/documents/index.ts";
import type { See } from "../../noted-page.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";
import { words } from "../text.ts";
import { whereOf } from "../where.ts";
import { filterIn } from "./filter.ts";

type Cell = {
  readonly label: Text;
  readonly kind: SheetColumn["kind"];
  readonly width?: number;
  readonly value: (one: ExportedConsultation) => Value;
};

const cellsOf = (t: Translate, names: Names): readonly Cell[] => [
  { label: fieldWords.id, kind: "integer", value: (one) => one.id },
  { label: fieldWords.askedOn, kind: "date", value: (one) => one.askedOn },
  { label: fieldWords.askedBy, kind: "text", width: 16, value: (one) => t(askedByWords[one.askedBy]) },
  { label: fieldWords.how, kind: "text", width: 12, value: (one) => names.how(one.how) },
  { label: fieldWords.councils, kind: "text", value: (one) => whereOf(t, names, one) },
  {
    label: fieldWords.duty,
    kind: "text",
    value: (one) => (one.duty === null ? "" : names.duty(one.duty)),
  },
  { label: fieldWords.question, kind: "text", width: 40, value: (one) => one.question },
  { label: words.advice, kind: "text", width: 40, value: (one) => one.advice },
  { label: words.outcome, kind: "text", width: 40, value: (one) => one.outcome },
  { label: fieldWords.keeper, kind: "text", width: 16, value: (one) => one.keeperName ?? "" },
  { label: fieldWords.state, kind: "text", width: 12, value: (one) => t(stateWords[one.state]) },
  { label: fieldWords.answeredOn, kind: "date", value: (one) => one.answeredOn },
  { label: fieldWords.closedOn, kind: "date", value: (one) => one.closedOn },
  {
    label: fieldWords.helped,
    kind: "text",
    width: 16,
    value: (one) => (one.helped ? t(helpedWords[one.helped]) : ""),
  },
  {
    label: fieldWords.confidential,
    kind: "text",
    width: 10,
    value: (one) => (one.confidential ? t(fieldWords.confidential) : ""),
  },
];

/** All cases of the filter; each confidential one in the file counts as a view of it. */
export const consultationFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!mayOpenList(ctx.powers)) return missing();
    const found = await exportConsultations(ctx, programme.id, filterIn(url.searchParams));
    for (const { id, area, confidential } of found)
      if (confidential) see({ subject: "consultations.consultation", id, area });
    const cells = cellsOf(t, await namesFor(visit));
    const rows = found.map((one) => cells.map(({ value }) => value(one)));
    return tableFile(format, {
      name: `${t(words.title)}-${programme.code}-${ctx.today}`,
      sheet: t(words.title),
      columns: cells.map(({ label, kind, width }) => ({
        header: t(label),
        kind,
        ...(width === undefined ? {} : { width }),
      })),
      rows,
    });
  };
