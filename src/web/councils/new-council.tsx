import { parseShape } from "../../kernel/parse-shape.ts";
import { createCouncil, listCouncils, newCouncilInput } from "../../modules/foundation/councils/index.ts";
import { areasWith, definitionOf } from "../../modules/foundation/programme/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { areaChoices } from "../people/area-choices.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { CouncilForm } from "./CouncilForm.tsx";
import { words } from "./text.ts";
import { blank, type Typed, typedIn } from "./typed.ts";

const show = async (
  visit: ProgrammeVisit,
  typed: Typed | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  if (!ctx.powers.has("council.write")) return missing();
  const { council: terms } = await definitionOf(ctx, programme.id);
  const taken = new Set((await listCouncils(ctx, {})).rows.map((row) => row.area_id));
  const areas = (await areasWith(ctx, "council.write")).filter(
    ({ id, level }) => level === terms.level && !taken.has(id),
  );
  const p = programme.code;
  return view(
    {
      title: words.newTitle,
      section: "councils",
      help: words.formHelp,
      crumbs: [{ text: words.title, href: routes.councils(p) }, { text: words.create }],
    },
    <CouncilForm
      t={t}
      action={routes.newCouncil(p)}
      back={routes.councils(p)}
      terms={terms}
      typed={typed ?? blank(terms)}
      trouble={trouble}
      areas={areaChoices(areas)}
    />,
    status,
  );
};

export const newCouncilPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const newCouncilPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const { council: terms } = await definitionOf(ctx, programme.id);
  const typed = typedIn(form, terms);
  const input = parseShape(newCouncilInput, { ...typed, sample: ctx.demo });
  const made = input.ok ? await createCouncil(ctx, input.value) : input;
  if (!made.ok) return again(made.error, (trouble, status) => show(visit, typed, trouble, status));
  return redirect(routes.council(programme.code, made.value), { text: words.created(typed.name.trim()) });
};
