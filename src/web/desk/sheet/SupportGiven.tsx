import { formatMinutes, formatShortDate } from "../../../kernel/era.ts";
import { requestFieldWords as fieldWords, type RequestSheet } from "../../../modules/centre/desk/index.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** The support records that came of a request, and the time spent. */
export const SupportGiven = ({
  visit: { t, ctx, programme },
  sheet,
}: {
  visit: ProgrammeVisit;
  sheet: RequestSheet;
}) => (
  <section>
    <h2>{t(words.records)}</h2>
    {sheet.records.length === 0 ? (
      <p class="soft">{t(words.noRecords)}</p>
    ) : (
      <Table
        t={t}
        caption={words.records}
        captionHidden
        columns={[
          {
            key: "day",
            label: words.day,
            heads: true,
            short: true,
            cell: ({ id, day }) => (
              <a href={routes.record(programme.code, id)}>
                {day.slice(0, 4)}/{formatShortDate(day, ctx.locale)}
              </a>
            ),
            foot: t(words.totalMinutes),
          },
          {
            key: "worker",
            label: words.worker,
            short: true,
            cell: ({ worker }) => worker || t(words.someone),
          },
          { key: "done", label: words.done, text: true, cell: ({ done }) => done },
          {
            key: "minutes",
            label: fieldWords.minutes,
            number: true,
            cell: ({ minutes }) => minutes,
            foot: formatMinutes(sheet.minutes, ctx.locale),
          },
        ]}
        rows={sheet.records}
        rowKey={({ id }) => id}
      />
    )}
    {ctx.powers.has("record.write") && (
      <Actions>
        <ButtonLink href={routes.recordForRequest(programme.code, sheet.request.id)}>
          {t(words.writeRecord)}
        </ButtonLink>
      </Actions>
    )}
  </section>
);
