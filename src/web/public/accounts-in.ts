import { type CouncilId, parseId } from "../../kernel/ids.ts";
import {
  type OpenAccounts,
  type OpenSummary,
  openAccounts,
  openPublication,
  openSummary,
  type Publication,
} from "../../modules/community/disclosure/index.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import type { Visit } from "../visit.ts";

export const councilIn = ({ param }: Pick<Visit, "param">): CouncilId | null =>
  parseId<CouncilId>(param("council"));

const ofAddress = async <T>(
  visit: Visit,
  read: (ctx: Ctx, council: CouncilId, year: number) => Promise<T | null>,
): Promise<T | null> => {
  const council = councilIn(visit);
  const year = parseId<never>(visit.param("year"));
  return council === null || year === null ? null : read(visit.ctx, council, year);
};

/** The published accounts that the address names with every entry; null where there are none, for whatever reason. */
export const accountsIn = (visit: Visit): Promise<OpenAccounts | null> => ofAddress(visit, openAccounts);

/** The same without the entries. */
export const summaryIn = (visit: Visit): Promise<OpenSummary | null> => ofAddress(visit, openSummary);

/** What the address names, if it is public now. */
export const publicationIn = (visit: Visit): Promise<Publication | null> => ofAddress(visit, openPublication);
