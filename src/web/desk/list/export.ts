import { todayIn } from "../../../kernel/dates.ts";
import {
  type ExportedRequest,
  exportRequests,
  requestFieldWords as fieldWords,
  requestStateWords as stateWords,
} from "../../../modules/centre/desk/index.ts";
import { type SheetColumn, type Value, writeCsv, writeXlsx } from "../../../platform/documents/index.ts";
import { listed } from "../../parts/listed.ts";
import { file, missing, type Reply, xlsxType } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";

type Cell = {
  readonly key: keyof typeof fieldWords;
  readonly kind: SheetColumn["kind"];
  readonly width?: number;
  readonly value: (request: ExportedRequest) => Value;
};

/** 2019-06-14 10:05, as spreadsheets read it. */
const moment = (at: Date | null): string =>
  at === null
    ? ""
    : `${todayIn(at)} ${at.toLocaleTimeString("en-GB", { timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit" })}`;

const cellsOf = ({ t }: Pick<ProgrammeVisit, "t">): readonly Cell[] => [
  { key: "id", kind: "integer", value: (one) => one.id },
  { key: "filedAt", kind: "text", width: 18, value: (one) => moment(one.filedAt) },
  { key: "filedBy", kind: "text", width: 16, value: (one) => one.filedBy },
  { key: "area", kind: "text", width: 12, value: (one) => one.areaName },
  { key: "councils", kind: "text", value: (one) => listed(t, one.councils) },
  { key: "what", kind: "text", width: 40, value: (one) => one.what },
  { key: "why", kind: "text", width: 40, value: (one) => one.why },
  { key: "wishedBy", kind: "date", value: (one) => one.wishedBy },
  { key: "state", kind: "text", width: 14, value: (one) => t(stateWords[one.state]) },
  { key: "assignee", kind: "text", width: 16, value: (one) => one.assigneeName },
  { key: "due", kind: "text", width: 18, value: (one) => moment(one.due) },
  { key: "acknowledgedAt", kind: "text", width: 18, value: (one) => moment(one.acknowledgedAt) },
  { key: "answeredAt", kind: "text", width: 18, value: (one) => moment(one.answeredAt) },
  { key: "closedAt", kind: "text", width: 18, value: (one) => moment(one.closedAt) },
  { key: "answer", kind: "text", width: 40, value: (one) => one.answer },
  { key: "minutes", kind: "integer", value: (one) => one.minutes },
];

export const requestFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!ctx.powers.has("request.read")) return missing();
    const requests = await exportRequests(ctx, programme.id, filterIn(url.searchParams));
    const cells = cellsOf(visit);
    const rows = requests.map((request) => cells.map(({ value }) => value(request)));
    const name = `${t(words.title)}-${programme.code}-${ctx.today}.${format}`;
    if (format === "csv") {
      const header = cells.map(({ key }) => t(fieldWords[key]));
      return file(writeCsv(header, rows), "text/csv; charset=utf-8", name);
    }
    const columns = cells.map(({ key, kind, width }) => ({
      header: t(fieldWords[key]),
      kind,
      ...(width === undefined ? {} : { width }),
    }));
    return file(await writeXlsx([{ name: t(words.title), columns, rows }]), xlsxType, name);
  };
