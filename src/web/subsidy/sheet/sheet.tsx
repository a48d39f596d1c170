import { noTrouble, type Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { sheetFor } from "../claim-in.ts";
import { words } from "../text.ts";
import type { MoveName } from "./moves/move-name.ts";
import { SheetPage } from "./SheetPage.tsx";

type Shown = {
  readonly trouble?: Trouble;
  readonly typed?: { readonly move: MoveName; readonly form: FormBody };
  readonly status?: 200 | 403 | 409 | 422;
};

/** The claim in the address; with what went wrong when a step of it did. */
export const showClaim = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const title = words.one(sheet.book.council, sheet.name, sheet.claim.year);
  return view(
    {
      title,
      section: "subsidies",
      crumbs: [
        { text: words.title, href: routes.subsidies(programme.code, { year: sheet.claim.year }) },
        { text: title },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      rights={await ctx.rights()}
      typed={shown.typed ?? null}
      trouble={shown.trouble ?? noTrouble}
    />,
    shown.status ?? 200,
  );
};

export const claimPage = (visit: ProgrammeVisit): Promise<Reply> => showClaim(visit);
