import { translator } from "../../../../kernel/say.ts";
import { type Sheet, writeXlsx } from "../../../../platform/documents/index.ts";
import type { ClaimContent } from "../content.ts";
import { claimPaper, type Printing } from "./paper.ts";
import { type Paper, type PaperKind, paperOf } from "./paper-of.ts";
import type { Cell } from "./tables.ts";
import { words } from "./words.ts";

type Part = Paper["sections"][number]["parts"][number];
type Asked = { readonly t: ReturnType<typeof translator>; readonly top: readonly string[] };

const text = (header: string, width: number) => ({ header, kind: "text" as const, width });

/** Facts of every part, its name in each line, so that a line says by itself what it is of. */
const factSheet = (name: string, parts: readonly Part[], { t, top }: Asked): Sheet => ({
  name,
  top,
  columns: [text(t(words.project), 24), text(t(words.item), 24), text(t(words.value), 60)],
  rows: parts.flatMap(({ title, facts }) => facts.map(({ label, value }) => [title, t(label), value])),
});

/** Tables of one section below each other, the project's name in each line; only the last line is a total. */
const tableSheet = (name: string, parts: readonly Part[], { t, top }: Asked): Sheet => {
  const tables = parts.flatMap(({ title, table }) => (table ? [{ title, table }] : []));
  const columns = tables[0]?.table.columns ?? [];
  const named = tables.some(({ title }) => title !== "");
  const added = (at: number): Cell => tables.reduce((sum, { table }) => sum + Number(table.sum[at] ?? 0), 0);
  const total = columns.map(({ number }, at): Cell => (number ? added(at) : ""));
  const single = tables.length === 1 ? (tables[0]?.table.sum ?? []) : [];
  return {
    name,
    top,
    columns: [
      ...(named ? [text(t(words.project), 24)] : []),
      ...columns.map(({ label, number }) =>
        number ? { header: t(label), kind: "integer" as const, width: 14 } : text(t(label), 24),
      ),
    ],
    rows: [
      ...tables.flatMap(({ title, table }) => table.rows.map((row) => (named ? [title, ...row] : row))),
      named ? [t(words.total), ...total] : single,
    ],
  };
};

/** A paper of a subsidy as a workbook: the facts, then one sheet a section, numbers as numbers; what it is stands on each sheet. */
export const claimXlsx = (
  content: ClaimContent,
  kind: PaperKind,
  printing: Printing,
): Promise<Uint8Array> => {
  const t = translator(printing.locale);
  const paper = paperOf(content, kind, t);
  const { title, subtitle, council, date, addressee, marks, notes } = claimPaper(content, kind, printing);
  const top = [
    title,
    council,
    `${subtitle}　${date}`,
    addressee,
    ...(marks.length > 0 ? [marks.join("　")] : []),
    ...notes,
  ];
  const front: Sheet = {
    name: t(words.summary),
    top,
    columns: [text(t(words.item), 30), { header: t(words.value), kind: "integer", width: 44 }],
    rows: paper.facts.map(({ label, value }) => [t(label), value]),
  };
  const asked = { t, top };
  return writeXlsx([
    front,
    ...paper.sections.map(({ title: name, parts }) =>
      parts.some(({ table }) => table !== null)
        ? tableSheet(t(name), parts, asked)
        : factSheet(t(name), parts, asked),
    ),
  ]);
};
