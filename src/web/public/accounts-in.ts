import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { type OpenAccounts, openAccounts } from "../../modules/community/disclosure/index.ts";
import type { Visit } from "../visit.ts";

export const councilIn = ({ param }: Pick<Visit, "param">): CouncilId | null =>
  parseId<CouncilId>(param("council"));

/** The published accounts that the address names; null where there are none, for whatever reason. */
export const accountsIn = async (visit: Visit): Promise<OpenAccounts | null> => {
  const council = councilIn(visit);
  const year = parseId<never>(visit.param("year"));
  return council === null || year === null ? null : openAccounts(visit.ctx, council, year);
};
