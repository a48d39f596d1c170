import { parseId } from "../../kernel/ids.ts";
import { type ProjectId, runningCosts } from "../../modules/community/ledger/index.ts";
import { type ClaimId, type ClaimSheet, claimSheet } from "../../modules/community/subsidy/index.ts";
import type { Crumb } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Params = Pick<ProgrammeVisit, "param">;

export const claimIn = ({ param }: Params): ClaimId | null => parseId<ClaimId>(param("id"));

/** The project in the address; null = the running of the council, undefined = none. */
export const projectIn = ({ param }: Params): ProjectId | null | undefined =>
  param("project") === "0" ? null : (parseId<ProjectId>(param("project")) ?? undefined);

/** The claim in the address, if the reader may see it. */
export const sheetFor = async (visit: ProgrammeVisit): Promise<ClaimSheet | null> => {
  const id = claimIn(visit);
  return id === null ? null : claimSheet(visit.ctx, id);
};

/** The way to a claim. */
export const crumbsTo = ({ programme }: ProgrammeVisit, { claim, book, name }: ClaimSheet): Crumb[] => [
  { text: words.title, href: routes.subsidies(programme.code, { year: claim.year }) },
  { text: words.one(book.council, name, claim.year), href: routes.subsidy(programme.code, claim.id) },
];

/** What a project is called; null = the running of the council. */
export const nameOf = ({ t }: ProgrammeVisit, { book }: ClaimSheet, project: ProjectId | null): string =>
  book.chart.projects.find(({ id }) => id === project)?.name ?? t(runningCosts);
