import { sql } from "kysely";
import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Publication, Snapshot, Summary } from "../model.ts";
import {
  bodyOf,
  type LaterSignature,
  laterSignatures,
  publicationsWhere,
  type Released,
  releasesOf,
  summaryOf,
} from "../publication-store.ts";

/** A council that has made a year public. */
export type OpenCouncil = {
  readonly council: CouncilId;
  readonly name: string;
  readonly years: readonly number[];
};

/** Councils that publish, by name, for everybody. */
export const openCouncils = async (ctx: Ctx): Promise<readonly OpenCouncil[]> => {
  const live = await publicationsWhere(ctx, sql`p.withdrawn_at is null`);
  const byCouncil = new Map<CouncilId, OpenCouncil>();
  for (const { council, councilName, year } of live) {
    const known = byCouncil.get(council);
    byCouncil.set(council, {
      council,
      name: known?.name ?? councilName,
      years: [...(known?.years ?? []), year].sort((a, b) => b - a),
    });
  }
  return [...byCouncil.values()].sort((a, b) => a.name.localeCompare(b.name, "ja"));
};

/** Everything that a council has ever published, the latest first; empty for one that never did. */
export const openYears = (ctx: Ctx, council: CouncilId): Promise<readonly Publication[]> =>
  publicationsWhere(ctx, sql`p.council_id = ${council}`);

const ofYear = (ctx: Ctx, council: CouncilId, year: number) =>
  publicationsWhere(ctx, sql`p.council_id = ${council} and p.year = ${year}`);

/** What is public of a year now; null where nothing is. */
export const openPublication = async (
  ctx: Ctx,
  council: CouncilId,
  year: number,
): Promise<Publication | null> =>
  (await ofYear(ctx, council, year)).find(({ withdrawn }) => withdrawn === null) ?? null;

/** What the page of a year shows: no entry is read for it. */
export type OpenSummary = {
  readonly publication: Publication;
  /** Null once withdrawn. */
  readonly snapshot: Summary | null;
  readonly releases: readonly Released[];
  /** Signatures that came after the publication. */
  readonly later: readonly LaterSignature[];
  readonly withdrawn: readonly Publication[];
};

export const openSummary = async (
  ctx: Ctx,
  council: CouncilId,
  year: number,
): Promise<OpenSummary | null> => {
  const all = await ofYear(ctx, council, year);
  const publication = all.find(({ withdrawn }) => withdrawn === null) ?? all[0];
  if (!publication) return null;
  const isOpen = publication.withdrawn === null;
  return {
    publication,
    snapshot: await summaryOf(ctx, publication.id),
    releases: isOpen ? await releasesOf(ctx, publication.book) : [],
    later: isOpen ? await laterSignatures(ctx, publication.id) : [],
    withdrawn: all.filter(({ withdrawn }) => withdrawn !== null),
  };
};

/** A year's accounts with every entry, as everybody may have them. */
export type OpenAccounts = {
  readonly publication: Publication;
  /** The published bytes and what they say; null once withdrawn. */
  readonly body: string | null;
  readonly snapshot: Snapshot | null;
  readonly releases: readonly Released[];
  /** Publications of the same year that were withdrawn. */
  readonly withdrawn: readonly Publication[];
};

export const openAccounts = async (
  ctx: Ctx,
  council: CouncilId,
  year: number,
): Promise<OpenAccounts | null> => {
  const all = await ofYear(ctx, council, year);
  const publication = all.find(({ withdrawn }) => withdrawn === null) ?? all[0];
  if (!publication) return null;
  const body = await bodyOf(ctx, publication.id);
  return {
    publication,
    body,
    // We wrote and froze it ourselves; the database holds its hash.
    snapshot: body === null ? null : (JSON.parse(body) as Snapshot),
    releases: body === null ? [] : await releasesOf(ctx, publication.book),
    withdrawn: all.filter(({ withdrawn }) => withdrawn !== null),
  };
};
