import {
  type ClaimSheet,
  canNow,
  mayApply,
  placesFor,
  takeBudget,
} from "../../../modules/community/subsidy/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, nameOf, sheetFor } from "../claim-in.ts";
import { DecidedBudget, DifferencesTable } from "../sheet/BudgetBeside.tsx";
import { words } from "../text.ts";

/** The claim in the address, if its plan may be written by the reader now and there is a budget to take it from. */
const toTake = async (visit: ProgrammeVisit): Promise<ClaimSheet | null> => {
  const sheet = await sheetFor(visit);
  if (!sheet?.beside || !canNow(sheet.claim, "write")) return null;
  return mayApply(await visit.ctx.rights(), sheet.claim.area) === null ? sheet : null;
};

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };

/** Projects that the budget has and the plan doesn't: their purpose has to be written first. */
const Unplanned = ({ visit, sheet }: Asked) => {
  const { t, programme } = visit;
  const places = placesFor(sheet.rules, sheet.book.chart, sheet.plans).filter(
    (place) =>
      sheet.plans.every(({ project }) => project !== place) &&
      sheet.beside?.lines.some(({ project }) => project === place),
  );
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{t(words.unplanned)}</h2>
      <p>{t(words.unplannedHow)}</p>
      <ul>
        {places.map((project) => (
          <li key={project ?? 0}>
            <a href={routes.subsidyPlan(programme.code, sheet.claim.id, project ?? 0)}>
              {t(words.writePlan(nameOf(visit, sheet, project)))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const show = (
  visit: ProgrammeVisit,
  sheet: ClaimSheet,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Reply => {
  const { t, programme } = visit;
  const { claim } = sheet;
  const asked = { visit, sheet };
  const changed = (sheet.beside?.differences ?? []).filter((one) =>
    sheet.plans.some(({ project }) => project === one.project),
  );
  const back = routes.subsidy(programme.code, claim.id);
  return view(
    {
      title: words.takeBudget,
      section: "subsidies",
      crumbs: [...crumbsTo(visit, sheet), { text: words.takeBudget }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>
        <DecidedBudget {...asked} />
      </p>
      {changed.length === 0 ? (
        <p>{t(words.nothingToTake)}</p>
      ) : (
        <>
          <p>{t(words.takeBudgetHow)}</p>
          <DifferencesTable {...asked} differences={changed} />
        </>
      )}
      <Unplanned {...asked} />
      <form class="form" method="post" action={routes.subsidyFromBudget(programme.code, claim.id)} data-once>
        <input type="hidden" name="version" value={claim.version} />
        <TypedBy visit={visit} />
        <Actions>
          {changed.length > 0 && <Button kind="primary">{t(words.takeBudgetNow)}</Button>}
          <a href={back}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

export const fromBudgetPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await toTake(visit);
  return sheet ? show(visit, sheet) : missing();
};

export const fromBudgetPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await toTake(visit);
  if (!sheet) return missing();
  const { id } = sheet.claim;
  const taken = await takeBudget(ctx, { id, version: Number(form.get("version")) || 0 });
  if (taken.ok) return redirect(routes.subsidy(programme.code, id), { text: words.tookBudget });
  return again(taken.error, (trouble, status) => show(visit, sheet, trouble, status));
};
