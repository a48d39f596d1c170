import type { ProjectId } from "../../modules/community/ledger/index.ts";
import type { ClaimId } from "../../modules/community/subsidy/index.ts";

type Part = "plan" | "performance";

/** Names under which the forms of a claim keep their drafts; project 0 = the running of the council. */
export const claimDraft = (claim: ClaimId, part: Part, project: ProjectId | null): string =>
  `subsidy-${claim}-${part}-${project ?? 0}`;

type Found = { readonly claim: number; readonly part: Part; readonly project: number };

/** The claim and the form that such a draft belongs to; null = it is another draft. */
export const claimOfDraft = (form: string): Found | null => {
  const [, claim, part, project] = /^subsidy-(\d+)-(plan|performance)-(\d+)$/.exec(form) ?? [];
  return claim && part && project
    ? { claim: Number(claim), part: part as Part, project: Number(project) }
    : null;
};
