import type { VNode } from "preact";
import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { parseShape } from "../../kernel/parse-shape.ts";
import type { Outcome } from "../../kernel/problem.ts";
import { err } from "../../kernel/result.ts";
import { say } from "../../kernel/say.ts";
import {
  addCommittee,
  addMemberOrganisation,
  committeeInput,
  councilSheet,
  memberInput,
  removeCommittee,
  removeMemberOrganisation,
} from "../../modules/foundation/councils/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { CouncilSheetPage } from "./CouncilSheetPage.tsx";
import { words } from "./text.ts";

/** Draws the council's own duty board into its sheet; given by whoever owns boards. */
export type CouncilBoard = (visit: ProgrammeVisit, council: CouncilId) => Promise<VNode | null>;

const councilIn = ({ param }: Pick<ProgrammeVisit, "param">) => parseId<CouncilId>(param("id"));

const show = async (
  visit: ProgrammeVisit,
  board: CouncilBoard,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const id = councilIn(visit);
  const sheet = id === null ? null : await councilSheet(visit.ctx, id);
  if (id === null || !sheet) return missing();
  const { name } = sheet.council;
  return view(
    {
      title: say(name, name),
      section: "councils",
      wide: true,
      crumbs: [{ text: words.title, href: routes.councils(visit.programme.code) }, { text: say(name, name) }],
    },
    <CouncilSheetPage visit={visit} sheet={sheet} trouble={trouble} board={await board(visit, id)} />,
    status,
  );
};

export const councilPage = (board: CouncilBoard) => (visit: ProgrammeVisit) => show(visit, board);

/** The field on this page is called after its part, so that each message stands at its own field. */
const named = <T,>(done: Outcome<T>, part: string): Outcome<T> =>
  done.ok || done.error.kind !== "invalid"
    ? done
    : err({
        kind: "invalid",
        issues: done.error.issues.map((issue) => ({ ...issue, path: `${part}.${issue.path}` })),
      });

export const addPart =
  (part: "committees" | "members", board: CouncilBoard) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const id = councilIn(visit);
    if (id === null) return missing();
    const typed = { name: form.get(`${part}.name`), kind: form.get(`${part}.kind`) };
    const add = async (): Promise<Outcome<null>> => {
      if (part === "committees") {
        const input = parseShape(committeeInput, typed);
        return input.ok ? addCommittee(ctx, id, input.value) : input;
      }
      const input = parseShape(memberInput, typed);
      return input.ok ? addMemberOrganisation(ctx, id, input.value) : input;
    };
    const done = named(await add(), part);
    if (!done.ok) return again(done.error, (trouble, status) => show(visit, board, trouble, status));
    return redirect(routes.council(programme.code, id), { text: words.partAdded(typed.name.trim()) });
  };

export const removePart =
  (part: "committees" | "members", board: CouncilBoard) =>
  async (visit: FormVisit): Promise<Reply> => {
    const [id, one] = [councilIn(visit), parseId(visit.param("one"))];
    if (id === null || one === null) return missing();
    const remove = part === "committees" ? removeCommittee : removeMemberOrganisation;
    const done = await remove(visit.ctx, id, one);
    if (!done.ok) return again(done.error, (trouble, status) => show(visit, board, trouble, status));
    return redirect(routes.council(visit.programme.code, id), { text: words.partRemoved });
  };
