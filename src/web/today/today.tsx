import { LiveRegion } from "../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine } from "./line.ts";
import { parts } from "./parts.ts";
import { words } from "./text.ts";

const Line = ({ visit: { t }, line }: { visit: ProgrammeVisit; line: TodayLine }) => (
  <li class="task">
    <div class="task-say">
      <p>{t(line.say)}</p>
      {line.note && <p class={line.late ? "task-late" : "soft"}>{t(line.note)}</p>}
    </div>
    <div class="actions">{line.action}</div>
  </li>
);

/** The first page of everybody: what waits for me, by when it hurts, and nothing else. */
export const today = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const lines: TodayLine[] = [];
  for (const part of parts) lines.push(...(await part(visit)));
  lines.sort((a, b) => a.urgency - b.urgency);
  return view(
    { title: words.title, section: "today" },
    <>
      {ctx.powers.has("record.write") && (
        <Actions>
          <ButtonLink href={routes.newRecord(programme.code)} kind="primary">
            {t(words.write)}
          </ButtonLink>
        </Actions>
      )}
      <LiveRegion
        visit={visit}
        name="today"
        topics={["requests", "consultations", "records", "reports", "plans", "ledger"]}
      >
        {lines.length === 0 ? (
          <EmptyState t={t} title={words.nothing}>
            {ctx.powers.has("record.write") && <p>{t(words.nothingHow)}</p>}
          </EmptyState>
        ) : (
          <ul class="tasks" aria-label={t(words.list)}>
            {lines.map((line) => (
              <Line key={line.key} visit={visit} line={line} />
            ))}
          </ul>
        )}
      </LiveRegion>
    </>,
  );
};
