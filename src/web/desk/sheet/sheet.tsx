import { parseId } from "../../../kernel/ids.ts";
import {
  mayStepRequest,
  type RequestId,
  type RequestStep,
  requestSheet,
} from "../../../modules/centre/desk/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { titleOf } from "../list/RequestTable.tsx";
import { words } from "../text.ts";
import { SheetPage } from "./SheetPage.tsx";

export const requestIn = ({ param }: Pick<ProgrammeVisit, "param">): RequestId | null =>
  parseId<RequestId>(param("id"));

type Shown = {
  readonly trouble?: Trouble;
  /** What was typed for the step that did not go through. */
  readonly typed?: { readonly step: RequestStep; readonly form: FormBody };
  readonly status?: 200 | 403 | 409 | 422;
};

/** The sheet of the request in the address; with what went wrong when a step on it did. */
export const showRequest = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, programme } = visit;
  const { trouble = noTrouble, status = 200 } = shown;
  const id = requestIn(visit);
  const sheet = id === null ? null : await requestSheet(ctx, programme.id, id);
  if (!sheet) return missing();
  const rights = await ctx.rights();
  return view(
    {
      title: { ja: titleOf(sheet.request.what), en: titleOf(sheet.request.what) },
      section: "requests",
      crumbs: [
        { text: words.title, href: routes.requests(programme.code) },
        { text: words.request(sheet.request.id) },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      may={(step) => mayStepRequest(ctx.actor, rights, sheet.request, step)}
      typed={shown.typed ?? { step: null, form: formOf([]) }}
      trouble={trouble}
    />,
    status,
  );
};

export const requestPage = (visit: ProgrammeVisit): Promise<Reply> => showRequest(visit);
