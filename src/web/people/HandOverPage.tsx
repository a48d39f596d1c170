import { formatDate } from "../../kernel/era.ts";
import type { OpenWork } from "../../modules/centre/support/index.ts";
import type { PersonSheet, SheetAppointment } from "../../modules/foundation/people/index.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { type Choice, Field } from "../parts/Field.tsx";
import { listed } from "../parts/listed.ts";
import { Table } from "../parts/Table.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: PersonSheet;
  readonly one: SheetAppointment;
  readonly work: readonly OpenWork[];
  readonly people: readonly Choice[];
  readonly lastDay: string;
  readonly form: FormBody;
  readonly trouble: Trouble;
};

/** What will move, to whom, from when: seen before it is done. */
export const HandOverPage = ({ visit, sheet, one, work, people, lastDay, form, trouble }: Asked) => {
  const { t, ctx, programme } = visit;
  const { person } = sheet;
  return (
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      <section class="section">
        <h2>{t(words.whatMoves)}</h2>
        <DefinitionList
          t={t}
          facts={[
            { term: words.post, value: t(one.post_name) },
            {
              term: words.areas,
              value:
                listed(
                  t,
                  one.areas.map(({ name }) => name),
                ) || t(words.none),
            },
          ]}
        />
        {work.length === 0 ? (
          <p>{t(words.noOpenWork)}</p>
        ) : (
          <Table
            t={t}
            caption={words.whatMoves}
            captionHidden
            rows={work}
            rowKey={(row) => `${row.kind}-${row.record_id}`}
            columns={[
              { key: "kind", label: words.kind, cell: (row) => t(words.kinds[row.kind]) },
              { key: "day", label: words.day, cell: (row) => formatDate(row.day, ctx.locale) },
              {
                key: "what",
                label: words.what,
                heads: true,
                cell: (row) => <a href={routes.record(programme.code, row.record_id)}>{row.what}</a>,
              },
            ]}
          />
        )}
      </section>
      <form class="form" method="post" action={routes.handOver(programme.code, person.id, one.id)} data-once>
        <input type="hidden" name="appointment" value={one.id} />
        <Field
          t={t}
          kind="select"
          name="to"
          label={words.successor}
          help={words.successorHelp}
          choices={people}
          value={form.get("to")}
          issues={trouble.issues}
          required
        />
        <Field
          t={t}
          kind="date"
          name="lastDay"
          label={words.handLastDay}
          help={words.handLastDayHelp}
          value={form.get("lastDay") || lastDay}
          issues={trouble.issues}
          required
        />
        <Actions>
          <Button kind="primary" disabledReason={one.refusal && t(one.refusal)}>
            {t(words.handButton)}
          </Button>
          <a href={routes.person(programme.code, person.id)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </div>
  );
};
