import { formatDate } from "../../../kernel/era.ts";
import type { RecordId } from "../../../kernel/ids.ts";
import { fieldWords, type Standing } from "../../../modules/centre/plans/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import type { Names } from "../../records/names.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly standing: readonly Standing[];
  readonly evidence: ReadonlyMap<RecordId, { readonly day: string; readonly done: string }>;
};

const Evidence = ({
  visit: { t, ctx, programme },
  ids,
  evidence,
}: Pick<Asked, "visit" | "evidence"> & { ids: readonly RecordId[] }) => (
  <ul class="plain-list">
    {ids.map((id) => {
      const known = evidence.get(id);
      return (
        <li key={id}>
          {known ? (
            <a href={routes.record(programme.code, id)}>
              {formatDate(known.day as never, ctx.locale)} {known.done}
            </a>
          ) : (
            t(words.hiddenRecord(id))
          )}
        </li>
      );
    })}
  </ul>
);

/** Where the council stands on each axis and what it wants to become, in the programme's order. */
export const StandingPart = ({ visit, names, standing, evidence }: Asked) => {
  const { t } = visit;
  const shown = names.axes.flatMap(({ code, name }) => {
    const one = standing.find(({ axis }) => axis === code);
    return one ? [{ ...one, name }] : [];
  });
  if (shown.length === 0) return <p class="soft">{t(words.standingNone)}</p>;
  return (
    <>
      {shown.map((one) => (
        <section key={one.axis} class="plan-axis">
          <h3>{one.name}</h3>
          <DefinitionList
            t={t}
            facts={[
              { term: fieldWords.now, value: <span class="told">{one.now || "—"}</span>, wide: true },
              { term: fieldWords.wish, value: <span class="told">{one.wish || "—"}</span>, wide: true },
              one.evidence.length > 0 && {
                term: fieldWords.evidence,
                value: <Evidence visit={visit} ids={one.evidence} evidence={evidence} />,
                wide: true,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
};
