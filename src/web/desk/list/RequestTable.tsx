import { todayIn } from "../../../kernel/dates.ts";
import { formatShortDate } from "../../../kernel/era.ts";
import type { Translate } from "../../../kernel/say.ts";
import {
  requestFieldWords as fieldWords,
  type ListedRequest,
  requestStateWords as stateWords,
} from "../../../modules/centre/desk/index.ts";
import { Mark } from "../../parts/Mark.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { dueWords } from "../due-words.ts";
import { words } from "../text.ts";
import { tones } from "../tones.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly rows: readonly ListedRequest[];
  /** As in the address: a column, with `-` in front for the other way round. */
  readonly sort: string;
};

const Due = ({ t, row }: { t: Translate; row: ListedRequest }) => {
  const said = dueWords(row.standing);
  if (said === null) return <span class="soft">{row.state === "answered" ? t(words.clientsTurn) : "—"}</span>;
  if (row.standing.kind === "in-time") return <>{t(said)}</>;
  return (
    <span class={`due due-${row.standing.kind}`}>
      <Mark of={row.standing.kind === "late" ? "error" : "warning"} /> {t(said)}
    </span>
  );
};

export const whomOf = (
  t: Translate,
  { councils, areaName }: Pick<ListedRequest, "councils" | "areaName">,
): string => {
  const [first, ...others] = councils;
  if (first === undefined) return t(words.whole(areaName));
  return others.length === 0 ? first : `${first} ${t(words.andOthers(others.length))}`;
};

/** The first line is the title. */
export const titleOf = (what: string): string => {
  const line = (what.split("\n")[0] ?? "").replace(/。$/, "");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Requests, by urgency unless asked otherwise; cards on narrow screens. */
export const RequestTable = ({ visit: { t, ctx, url, programme }, rows, sort }: Asked) => {
  const day = (at: Date) => formatShortDate(todayIn(at), ctx.locale);
  const columns: readonly Column<ListedRequest>[] = [
    {
      key: "what",
      label: fieldWords.what,
      heads: true,
      text: true,
      cell: (row) => <a href={routes.request(programme.code, row.id)}>{titleOf(row.what)}</a>,
    },
    {
      key: "urgency",
      label: fieldWords.due,
      sorts: true,
      short: true,
      cell: (row) => <Due t={t} row={row} />,
    },
    {
      key: "state",
      label: fieldWords.state,
      sorts: true,
      short: true,
      cell: (row) => <StateTag t={t} tone={tones[row.state]} label={stateWords[row.state]} />,
    },
    {
      key: "assignee",
      label: fieldWords.assignee,
      short: true,
      cell: (row) => (row.assignee === null ? t(words.unassigned) : row.assigneeName || t(words.someone)),
    },
    { key: "councils", label: fieldWords.councils, cell: (row) => whomOf(t, row) },
    {
      key: "filed",
      label: fieldWords.filedAt,
      sorts: true,
      short: true,
      cell: (row) =>
        ctx.locale === "ja"
          ? `${todayIn(row.filedAt).slice(0, 4)}/${day(row.filedAt)}`
          : `${day(row.filedAt)} ${todayIn(row.filedAt).slice(0, 4)}`,
    },
    {
      key: "wished",
      label: fieldWords.wishedBy,
      sorts: true,
      short: true,
      cell: (row) => (row.wishedBy === null ? "—" : formatShortDate(row.wishedBy, ctx.locale)),
    },
  ];
  return (
    <Table
      t={t}
      caption={words.title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{ url, by: sort }}
    />
  );
};
