import { createHash } from "node:crypto";
import type { AreaId, CentreId, ContractId, ProgrammeId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { checkDefinition } from "../definition/check.ts";
import type { AreaDefinition, Definition } from "../definition/schema.ts";
import { orphansOf } from "../rules.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

export type Loaded = {
  readonly id: ProgrammeId;
  readonly code: string;
  readonly change: "new" | "changed" | "unchanged";
};

/**
 * Turns a definition file into a programme. Loading the same file twice changes nothing; a change that would leave
 * recorded work without its ground is refused and named.
 * @param demoToday the day it is in the demonstration world; only there
 */
export const loadProgramme = async (
  ctx: Ctx,
  input: { readonly text: string; readonly fileName: string; readonly demoToday?: string },
): Promise<Outcome<Loaded>> => {
  if (ctx.actor.kind !== "system") return forbidden(words.onlySystem);
  if (ctx.demo !== (input.demoToday !== undefined)) return forbidden(words.demoOnly);
  const checked = checkDefinition(input.text, input.fileName);
  if (!checked.ok) return err(checked.error);
  const definition = checked.value;
  const sha256 = createHash("sha256").update(input.text).digest("hex");
  const before = await store.findProgramme(ctx, definition.code);
  if (before?.sha256 === sha256)
    return ok({ id: before.id as ProgrammeId, code: definition.code, change: "unchanged" });
  if (before) {
    const orphans = orphansOf(definition, await store.workInUse(ctx, before.id as ProgrammeId));
    if (orphans.length > 0) return invalid(...orphans);
  }
  const areas = await saveAreas(ctx, definition.areas);
  if (!areas.ok) return areas;
  const id = await store.saveProgramme(ctx, {
    code: definition.code,
    title: definition.name,
    definition,
    source: input.text,
    sha256,
    starts: definition.period.from,
    ends: definition.period.to,
    demo_today: input.demoToday ?? null,
  });
  await saveParts(ctx, id, definition, areas.value);
  return ok({ id, code: definition.code, change: before ? "changed" : "new" });
};

/**
 * Areas are shared by all programmes. One that already stands keeps its place; a programme that knows a level in
 * between (a block between city and ward) refines the tree, one that doesn't leaves it alone.
 */
const saveAreas = async (
  ctx: Ctx,
  areas: readonly AreaDefinition[],
): Promise<Outcome<Map<string, AreaId>>> => {
  const ids = new Map<string, AreaId>();
  for (const area of parentsFirst(areas)) {
    const parent = area.parent === undefined ? null : (ids.get(area.parent) ?? null);
    const known = await store.findArea(ctx, store.areaCodeOf(area));
    if (!known) {
      ids.set(area.key, await store.insertArea(ctx, area, parent));
      continue;
    }
    if (known.name !== area.name.ja || known.level !== area.level) {
      return invalid({ path: "areas", message: words.areaTaken(store.areaCodeOf(area), known.name) });
    }
    const id = known.id as AreaId;
    const refines =
      parent !== null && known.parent_id !== null && (await store.liesWithin(ctx, parent, known.parent_id));
    if (parent !== null && parent !== known.parent_id && (known.parent_id === null || refines))
      await store.moveArea(ctx, id, parent);
    ids.set(area.key, id);
  }
  return ok(ids);
};

const parentsFirst = (areas: readonly AreaDefinition[]): AreaDefinition[] => {
  const placed = new Set<string>();
  const sorted: AreaDefinition[] = [];
  while (sorted.length < areas.length) {
    const ready = areas.filter(
      (area) => !placed.has(area.key) && (area.parent === undefined || placed.has(area.parent)),
    );
    if (ready.length === 0) throw new Error("a checked definition has no circle of areas");
    for (const area of ready) {
      placed.add(area.key);
      sorted.push(area);
    }
  }
  return sorted;
};

const saveParts = async (
  ctx: Ctx,
  id: ProgrammeId,
  definition: Definition,
  areas: ReadonlyMap<string, AreaId>,
) => {
  const contracts = new Map<string, ContractId>();
  for (const contract of definition.contracts) {
    const row = {
      programme_id: id,
      code: contract.code,
      contractor: contract.contractor?.ja ?? null,
      starts: contract.from,
      ends: contract.to,
    };
    contracts.set(contract.code, await store.saveContract(ctx, row));
  }
  const centres = await saveCentres(ctx, id, definition, areas, contracts);
  const pairs = definition.contracts.flatMap((contract) =>
    contract.centres.map((code) => ({
      contract_id: must(contracts.get(contract.code)),
      centre_id: must(centres.get(code)),
    })),
  );
  await store.saveContractCentres(ctx, id, pairs);
  for (const [position, post] of definition.posts.entries()) {
    const post_id = await store.savePost(ctx, id, post, position);
    const seats = post.seats.flatMap((seat) =>
      definition.centres
        .filter((centre) => (seat.centre ? centre.code === seat.centre : centre.kind === seat.kind))
        .map((centre) => ({
          post_id,
          centre_id: must(centres.get(centre.code)),
          starts: seat.from,
          ends: seat.to ?? null,
          required: seat.number,
        })),
    );
    await store.saveSeats(ctx, seats);
  }
  for (const [position, duty] of definition.duties.entries()) await store.saveDuty(ctx, id, duty, position);
  await store.removeUnnamed(ctx, id, {
    duty: definition.duties.map((duty) => duty.key),
    centre: definition.centres.map((centre) => centre.code),
    post: definition.posts.map((post) => post.code),
    contract: definition.contracts.map((contract) => contract.code),
  });
};

const saveCentres = async (
  ctx: Ctx,
  programme_id: ProgrammeId,
  definition: Definition,
  areas: ReadonlyMap<string, AreaId>,
  contracts: ReadonlyMap<string, ContractId>,
): Promise<Map<string, CentreId>> => {
  const ids = new Map<string, CentreId>();
  const waiting = [...definition.centres];
  while (waiting.length > 0) {
    const index = waiting.findIndex((centre) => centre.parent === undefined || ids.has(centre.parent));
    const [centre] = waiting.splice(index, 1);
    if (index < 0 || !centre) throw new Error("a checked definition has no circle of centres");
    const contract = definition.contracts.findLast(({ centres }) => centres.includes(centre.code));
    const served = centre.serves.map((key) => must(areas.get(key)));
    const row = {
      programme_id,
      contract_id: must(contract && contracts.get(contract.code)),
      code: centre.code,
      name: centre.name,
      kind: centre.kind,
      place: centre.place?.ja ?? null,
      parent_id: centre.parent === undefined ? null : must(ids.get(centre.parent)),
      area_id: must(served[0]),
      reports: centre.kind === definition.report.kind,
    };
    ids.set(centre.code, await store.saveCentre(ctx, row, served));
  }
  return ids;
};

/** A checked definition refers only to what it names; anything else is a bug. */
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("a checked definition refers to something it does not name");
  return value;
};
