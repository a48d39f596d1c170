import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type AreaInTree, areaTree } from "../../programme/index.ts";
import type { Committee, Council, CouncilTerms, MemberOrganisation } from "../model.ts";
import { maySeeContacts, mayWriteContacts, mayWriteCouncil } from "../policy.ts";
import * as store from "../store.ts";
import { termsFor } from "../terms.ts";

/** One council with everything on its sheet but the contact points, whose reading is an act of its own. */
export type CouncilSheet = {
  readonly council: Council;
  readonly area: AreaInTree;
  readonly terms: CouncilTerms | null;
  readonly committees: readonly Committee[];
  readonly members: readonly MemberOrganisation[];
  /** Why the reader may not; null when they may. */
  readonly refusals: {
    readonly write: Text | null;
    readonly seeContacts: Text | null;
    readonly writeContacts: Text | null;
  };
};

export const councilSheet = async (ctx: Ctx, id: CouncilId): Promise<CouncilSheet | null> => {
  const council = await store.findCouncil(ctx, id);
  if (!council) return null;
  const area = (await areaTree(ctx)).find((one) => one.id === council.area_id);
  if (!area) return null;
  const rights = await ctx.rights();
  return {
    council,
    area,
    terms: await termsFor(ctx, area.level),
    committees: await store.committeesOf(ctx, id),
    members: await store.membersOf(ctx, id),
    refusals: {
      write: mayWriteCouncil(rights, area.id),
      seeContacts: maySeeContacts(rights, area.id),
      writeContacts: mayWriteContacts(rights, area.id),
    },
  };
};
