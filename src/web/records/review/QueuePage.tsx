import { daysBetween, todayIn } from "../../../kernel/dates.ts";
import { formatShortDate } from "../../../kernel/era.ts";
import type { Translate } from "../../../kernel/say.ts";
import {
  fieldWords,
  longWaitDays,
  type Wait,
  type WaitingRecord,
} from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { withQuery } from "../../parts/address.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { ChooseAll } from "../../parts/ChooseAll.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { listed } from "../../parts/listed.ts";
import { Pager } from "../../parts/Pager.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import { QueueFilters } from "./QueueFilters.tsx";
import type { QueueFilter } from "./queue-filter.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly waiting: {
    readonly rows: readonly WaitingRecord[];
    readonly counts: Readonly<Record<Wait, number>>;
  };
  readonly filter: QueueFilter;
  readonly chosen: ReadonlySet<string>;
  readonly trouble: Trouble;
};

/** How many days it has waited; in the demonstration world today may lie before the day on which it really came. */
const waited = ({ ctx }: ProgrammeVisit, row: WaitingRecord): number =>
  Math.max(0, daysBetween(todayIn(row.since), ctx.today));

const Choose = ({
  visit: { t, ctx },
  row,
  chosen,
}: Pick<Asked, "visit" | "chosen"> & { row: WaitingRecord }) => {
  const id = `choose-${row.id}`;
  const value = `${row.id}:${row.version}`;
  const what = words.recordOf(formatShortDate(row.day, ctx.locale), row.workerName);
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="records" value={value} checked={chosen.has(value)} />
      <label for={id}>{t(what)}</label>
    </div>
  );
};

/** What was asked, done and achieved, as far as it was written. */
const Story = ({ t, row }: { t: Translate; row: WaitingRecord }) => (
  <dl class="cell-story">
    {(["asked", "done", "outcome"] as const)
      .filter((name) => row[name] !== "")
      .map((name) => (
        <div key={name}>
          <dt>{t(fieldWords[name])}</dt>
          <dd>{row[name]}</dd>
        </div>
      ))}
  </dl>
);

/** Everything needed to judge a record stands in its row; what needs advice is opened. */
export const QueuePage = ({ visit, names, waiting: { rows, counts }, filter, chosen, trouble }: Asked) => {
  const { t, url, programme } = visit;
  const total = filter.wait === null ? counts.new + counts.long : counts[filter.wait];
  return (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {(filter.narrowed || counts.new + counts.long > 0) && (
        <QueueFilters {...{ visit, names, filter, counts }} />
      )}
      {rows.length === 0 ? (
        <EmptyState t={t} title={filter.narrowed ? words.noneMatch : words.nothingWaits}>
          <p>{t(filter.narrowed ? words.noneHow : words.nothingWaitsHow)}</p>
        </EmptyState>
      ) : (
        <form method="post" action={withQuery(url, { all: null })} data-once>
          <div class="list-head">
            <p class="count">{t(words.count(total, false))}</p>
            <ChooseAll t={t} url={url} rows={rows.length} />
          </div>
          <Table
            t={t}
            caption={words.reviewQueue}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "choose",
                label: words.choose,
                heads: true,
                cell: (row) => <Choose visit={visit} row={row} chosen={chosen} />,
              },
              {
                key: "waiting",
                short: true,
                label: words.waitingSince,
                cell: (row) => (
                  <>
                    {t(words.days(waited(visit, row)))}{" "}
                    {waited(visit, row) >= longWaitDays && <StateTag t={t} tone="alert" label={words.long} />}{" "}
                    {row.again && <StateTag t={t} tone="progress" label={words.again} />}
                  </>
                ),
              },
              {
                key: "councils",
                label: fieldWords.councils,
                cell: (row) => listed(t, row.councils.map(names.council)) || row.areaName,
              },
              { key: "duty", label: fieldWords.duty, cell: (row) => names.duty(row.duty) },
              { key: "minutes", label: fieldWords.minutes, number: true, cell: (row) => row.minutes },
              { key: "story", label: words.story, text: true, cell: (row) => <Story t={t} row={row} /> },
              {
                key: "open",
                short: true,
                label: words.open,
                cell: (row) => (
                  <a href={routes.record(programme.code, row.id)}>
                    {t(words.open)}
                    <span class="unseen"> {t(words.record(row.id))}</span>
                  </a>
                ),
              },
            ]}
          />
          <Actions>
            <Button kind="primary">{t(words.approveChosen)}</Button>
          </Actions>
        </form>
      )}
      <Pager t={t} url={url} page={filter.page} size={filter.size} total={total} />
    </>
  );
};
