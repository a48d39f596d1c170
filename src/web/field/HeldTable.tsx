import { formatInstant } from "../../kernel/era.ts";
import type { StrandedEntry } from "../../modules/centre/support/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

/** What waits to be taken over, the oldest first. */
export const HeldTable = ({
  visit: { ctx, t, programme },
  entries,
}: {
  visit: ProgrammeVisit;
  entries: readonly StrandedEntry[];
}) => (
  <>
    <p>{t(words.heldWhy)}</p>
    {entries.length === 0 ? (
      <EmptyState t={t} title={words.heldNone}>
        <p>{t(words.heldNoneHow)}</p>
      </EmptyState>
    ) : (
      <Table
        t={t}
        caption={words.held}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          { key: "person", label: words.person, heads: true, short: true, cell: (one) => one.personName },
          { key: "day", label: words.day, short: true, cell: (one) => one.entered.day },
          { key: "area", label: words.area, short: true, cell: (one) => one.areaName },
          { key: "done", label: words.done, text: true, cell: (one) => one.entered.done.slice(0, 80) },
          {
            key: "received",
            label: words.received,
            short: true,
            cell: (one) => formatInstant(one.receivedAt, ctx.locale),
          },
          {
            key: "open",
            label: words.open,
            cell: (one) => (
              <ButtonLink href={routes.strandedEntry(programme.code, one.id)}>{t(words.open)}</ButtonLink>
            ),
          },
        ]}
      />
    )}
  </>
);
