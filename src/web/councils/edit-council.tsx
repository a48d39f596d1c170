import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { parseShape } from "../../kernel/parse-shape.ts";
import { say } from "../../kernel/say.ts";
import {
  type Council,
  type CouncilTerms,
  councilSheet,
  editCouncil,
  editCouncilInput,
} from "../../modules/foundation/councils/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { BothVersions } from "../parts/BothVersions.tsx";
import { listed } from "../parts/listed.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { CouncilForm } from "./CouncilForm.tsx";
import { words } from "./text.ts";
import { type Typed, typedIn, typedOf } from "./typed.ts";

const show = async (
  visit: ProgrammeVisit,
  typedBy: ((terms: CouncilTerms) => Typed) | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  const id = parseId<CouncilId>(param("id"));
  const sheet = id === null ? null : await councilSheet(ctx, id);
  if (!sheet?.terms || sheet.refusals.write) return missing();
  const { council, terms } = sheet;
  const typed = typedBy?.(terms) ?? typedOf(council);
  const p = programme.code;
  const back = routes.council(p, council.id);
  return view(
    {
      title: words.editTitle(council.name),
      section: "councils",
      help: words.formHelp,
      crumbs: [
        { text: words.title, href: routes.councils(p) },
        { text: say(council.name, council.name), href: back },
        { text: words.edit },
      ],
    },
    <div class="stack">
      {status === 409 && <Both visit={visit} terms={terms} theirs={council} mine={typed} />}
      <CouncilForm
        t={t}
        action={routes.editCouncil(p, council.id)}
        back={back}
        terms={terms}
        // Having seen both, the second person saves on top of what now stands.
        typed={status === 409 ? { ...typed, version: String(council.version) } : typed}
        trouble={trouble}
        areas={null}
      />
    </div>,
    status,
  );
};

/** What the other person saved beside what this one typed. */
const Both = ({
  visit: { t },
  terms,
  theirs,
  mine,
}: {
  visit: ProgrammeVisit;
  terms: CouncilTerms;
  theirs: Council;
  mine: Typed;
}) => {
  const stood = typedOf(theirs);
  const stageName = (code: string) => {
    const stage = terms.stages.find((one) => one.code === code);
    return stage ? t(stage.name) : code;
  };
  const fieldNames = (codes: readonly string[]) =>
    listed(
      t,
      terms.fields.filter(({ code }) => codes.includes(code)).map(({ name }) => t(name)),
    );
  return (
    <BothVersions
      t={t}
      rows={[
        { label: words.name, before: stood.name, after: mine.name },
        { label: words.kana, before: stood.kana, after: mine.kana },
        { label: words.stage, before: stageName(stood.stage), after: stageName(mine.stage) },
        ...terms.stages.map(({ code, name }) => ({
          label: words.dayOf(name),
          before: stood.dates[code] ?? "",
          after: mine.dates[code] ?? "",
        })),
        { label: words.fields, before: fieldNames(stood.fields), after: fieldNames(mine.fields) },
        { label: words.website, before: stood.website, after: mine.website },
        { label: words.note, before: stood.note, after: mine.note },
      ]}
    />
  );
};

export const editCouncilPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const editCouncilPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme, param } = visit;
  const id = parseId<CouncilId>(param("id"));
  const sheet = id === null ? null : await councilSheet(ctx, id);
  if (id === null || !sheet?.terms) return missing();
  const typed = typedIn(form, sheet.terms);
  const input = parseShape(editCouncilInput, typed);
  const done = input.ok ? await editCouncil(ctx, id, input.value) : input;
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, () => typed, trouble, status));
  return redirect(routes.council(programme.code, id), { text: words.saved(typed.name.trim()) });
};
