import { formatInstant } from "../../kernel/era.ts";
import { Table } from "../parts/Table.tsx";
import type { Shown } from "./audit.tsx";
import { words } from "./text.ts";

/** The working papers that the book has outgrown. */
export const Earlier = ({ visit: { t, ctx }, audit: { earlier } }: Shown) =>
  earlier.length === 0 ? null : (
    <section>
      <h2>{t(words.earlier)}</h2>
      <p>{t(words.earlierHelp)}</p>
      <Table
        t={t}
        caption={words.earlier}
        captionHidden
        rows={earlier}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "at",
            label: words.drawnAt,
            heads: true,
            cell: ({ drawnAt }) => formatInstant(drawnAt, ctx.locale),
          },
          { key: "entries", label: words.entries, number: true, cell: ({ entries }) => entries },
          { key: "vouchers", label: words.sampled, number: true, cell: ({ vouchers }) => vouchers },
          {
            key: "mark",
            label: words.mark,
            text: true,
            cell: ({ head }) => <code class="mark-of-book">{head}</code>,
          },
        ]}
      />
    </section>
  );
