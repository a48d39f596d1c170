import { fieldWords, longWaitDays, type Wait } from "../../../modules/centre/support/index.ts";
import { withQuery } from "../../parts/address.ts";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import { pageSizes, type QueueFilter } from "./queue-filter.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly filter: QueueFilter;
  readonly counts: Readonly<Record<Wait, number>>;
};

/** Who waits how long, and whose records to look at. */
export const QueueFilters = ({ visit: { t, url, programme }, names, filter, counts }: Asked) => (
  <>
    <Tabs
      t={t}
      label={words.waits}
      tabs={[
        { wait: null, label: words.waitAll, count: counts.new + counts.long },
        { wait: "long" as const, label: words.waitLong(longWaitDays), count: counts.long },
        { wait: "new" as const, label: words.waitNew(longWaitDays), count: counts.new },
      ].map(({ wait, label, count }) => ({
        href: withQuery(url, { wait, page: null, all: null }),
        label,
        count,
        current: filter.wait === wait,
      }))}
    />
    <FilterRow
      t={t}
      action={routes.review(programme.code)}
      clear={filter.narrowed ? routes.review(programme.code) : null}
      keep={{ wait: filter.wait }}
    >
      <Field
        t={t}
        kind="select"
        name="worker"
        label={fieldWords.worker}
        value={filter.worker ?? ""}
        blank={words.every}
        mark={false}
        choices={names.offered.staff}
      />
      <Field
        t={t}
        kind="select"
        name="council"
        label={fieldWords.councils}
        value={filter.council ?? ""}
        blank={words.every}
        mark={false}
        choices={names.offered.councils}
      />
      <Field
        t={t}
        kind="select"
        name="duty"
        label={fieldWords.duty}
        value={filter.duty ?? ""}
        blank={words.every}
        mark={false}
        choices={names.duties}
      />
      <Field
        t={t}
        kind="select"
        name="size"
        label={words.atOnce}
        value={String(filter.size)}
        blank={null}
        width="short"
        mark={false}
        choices={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
      />
    </FilterRow>
  </>
);
