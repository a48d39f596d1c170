import { randomUUID } from "node:crypto";
import { parseId } from "../../../kernel/ids.ts";
import {
  type ConsultationId,
  consultationSheet,
  isAsker,
  libraryRefusal,
  mayAnswer,
  mayEdit,
  mayName,
  possibleKeepers,
  similarCases,
} from "../../../modules/centre/consultations/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import type { See } from "../../noted-page.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { seeCase } from "../see-case.ts";
import { words } from "../text.ts";
import { SheetPage } from "./SheetPage.tsx";

export const caseIn = ({ param }: Pick<ProgrammeVisit, "param">): ConsultationId | null =>
  parseId<ConsultationId>(param("id"));

type Shown = {
  readonly trouble?: Trouble;
  readonly form?: FormBody;
  readonly keys?: { readonly entry?: string; readonly helped?: string };
  readonly status?: 200 | 403 | 409 | 422;
};

/** The sheet of the case in the address; with what went wrong when a step on it did. */
export const showSheet = async (
  visit: ProgrammeVisit,
  see: See,
  { trouble = noTrouble, form = formOf([]), keys = {}, status = 200 }: Shown = {},
): Promise<Reply> => {
  const { ctx, programme } = visit;
  const id = caseIn(visit);
  const sheet = id === null ? null : await consultationSheet(ctx, programme.id, id);
  if (!sheet) return missing();
  const { one } = sheet;
  seeCase(see, one);
  const rights = await ctx.rights();
  const may = {
    answer: mayAnswer(rights, one),
    edit: mayEdit(ctx.actor, rights, one),
    name: mayName(ctx.actor, rights, one),
    library: libraryRefusal(one),
  };
  const staff = may.answer === null;
  return view(
    {
      title: words.one(one.id),
      section: "consultations",
      crumbs: [
        { text: words.title, href: routes.consultations(programme.code) },
        { text: words.one(one.id) },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      names={await namesFor(visit)}
      may={may}
      isAsker={isAsker(ctx.actor, one)}
      keepers={staff ? await possibleKeepers(ctx, one) : []}
      similar={staff && one.state === "open" ? await similarCases(ctx, one.question, one.id) : []}
      form={form}
      keys={{ entry: keys.entry ?? randomUUID(), helped: keys.helped ?? randomUUID() }}
      trouble={trouble}
    />,
    status,
  );
};

export const casePage = (visit: ProgrammeVisit, see: See): Promise<Reply> => showSheet(visit, see);
