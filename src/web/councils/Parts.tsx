import type { Text } from "../../kernel/say.ts";
import type { CouncilSheet } from "../../modules/foundation/councils/index.ts";
import type { Trouble } from "../again.ts";
import { Button } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Field } from "../parts/Field.tsx";
import { aside } from "../parts/listed.ts";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Listed = { readonly id: number; readonly name: string; readonly kind?: string };
type Asked = { readonly visit: ProgrammeVisit; readonly sheet: CouncilSheet; readonly trouble: Trouble };

/** Committees and member organisations, each with a line to add one. */
export const Parts = ({ visit, sheet, trouble }: Asked) => (
  <>
    <TroubleOnTop t={visit.t} trouble={trouble} />
    <Part
      {...{ visit, sheet, trouble }}
      part="committees"
      title={words.committees}
      label={words.newCommittee}
      rows={sheet.committees}
    />
    <Part
      {...{ visit, sheet, trouble }}
      part="members"
      title={words.members}
      label={words.newMember}
      rows={sheet.members}
      kind
    />
  </>
);

const Part = ({
  visit: { t, programme },
  sheet: { council, refusals },
  trouble,
  part,
  title,
  label,
  rows,
  kind = false,
}: Asked & {
  part: "committees" | "members";
  title: Text;
  label: Text;
  rows: readonly Listed[];
  kind?: boolean;
}) => {
  const writes = refusals.write === null;
  const name = `${part}.name`;
  return (
    <section class="section stack">
      <h2>{t(title)}</h2>
      {rows.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ul class="stack-close">
          {rows.map((row) => (
            <li key={row.id} class="row">
              <span>
                {row.name}
                {row.kind && <span class="soft">{aside(t, row.kind)}</span>}
              </span>
              {writes && (
                <ConfirmForm
                  t={t}
                  kind="plain"
                  action={routes.councilPart(programme.code, council.id, part, row.id)}
                  label={words.remove}
                >
                  <span class="unseen">{row.name}</span>
                </ConfirmForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <form
          class="form"
          method="post"
          action={routes.councilPart(programme.code, council.id, part)}
          data-once
        >
          <Field
            t={t}
            kind="text"
            name={name}
            label={label}
            issues={trouble.issues}
            required
            maxLength={100}
          />
          {kind && <Field t={t} kind="text" name={`${part}.kind`} label={words.memberKind} maxLength={100} />}
          <Button>{t(words.add)}</Button>
        </form>
      )}
    </section>
  );
};
