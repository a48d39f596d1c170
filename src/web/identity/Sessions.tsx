import { formatInstant } from "../../kernel/era.ts";
import type { OpenSession } from "../../platform/identity/index.ts";
import { Button } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { deviceOf } from "./device.ts";
import { words } from "./text.ts";

/** Where I am signed in, with a way to end it from here. */
export const Sessions = ({
  visit: { ctx, t },
  sessions,
}: {
  visit: Visit;
  sessions: readonly OpenSession[];
}) => (
  <section class="section" id="sessions">
    <h2>{t(words.sessions)}</h2>
    <Table
      t={t}
      caption={words.sessions}
      captionHidden
      rows={sessions}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "device",
          label: words.device,
          heads: true,
          cell: (one) => deviceOf(one.agent) ?? t(words.unknownDevice),
        },
        { key: "place", label: words.place, cell: (one) => one.origin },
        { key: "since", label: words.since, cell: (one) => formatInstant(one.started_at, ctx.locale) },
        { key: "seen", label: words.lastSeen, cell: (one) => formatInstant(one.seen_at, ctx.locale) },
        {
          key: "end",
          label: words.action,
          cell: (one) =>
            one.is_this ? (
              t(words.thisOne)
            ) : (
              <form method="post" action={routes.endSessions()}>
                <Button name="session" value={String(one.id)}>
                  {t(words.end)}
                </Button>
              </form>
            ),
        },
      ]}
    />
    {sessions.length > 1 && (
      <ConfirmForm
        t={t}
        action={routes.endSessions()}
        label={words.endOthers}
        hidden={{ session: "others" }}
      />
    )}
  </section>
);
