import type { CouncilId } from "../../../../kernel/ids.ts";
import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { mayWriteContacts, mayWriteCouncil } from "../policy.ts";
import { type Part, removePart } from "../store.ts";
import { writableCouncil } from "./writable-council.ts";

const remover =
  (part: Part, mayWrite = mayWriteCouncil) =>
  async (ctx: Ctx, id: CouncilId, partId: number): Promise<Outcome<null>> => {
    const council = await writableCouncil(ctx, id, mayWrite);
    if (!council.ok) return council;
    return (await removePart(ctx, part, id, partId)) ? ok(null) : notFound();
  };

/** Takes a committee, member organisation or contact point off a council; the audit log keeps what it was. */
export const removeCommittee = remover("committee");
export const removeMemberOrganisation = remover("member_organisation");
export const removeContactPoint = remover("contact_point", mayWriteContacts);
