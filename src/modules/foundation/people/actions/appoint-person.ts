import type { AppointmentId, AreaId, PersonId } from "../../../../kernel/ids.ts";
import { forbidden, type Issue, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { findCouncilArea } from "../../councils/index.ts";
import type { NewAppointment } from "../input.ts";
import { mayFill } from "../policy.ts";
import { overlapMistakes, placeMistakes, termMistakes } from "../rules.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Puts a person on a post for areas and a term. What they may do follows from it, and ends with it. */
export const appointPerson = async (
  ctx: Ctx,
  person: PersonId,
  input: NewAppointment,
): Promise<Outcome<AppointmentId>> => {
  await oneAtATime(ctx);
  if (!(await store.findPerson(ctx, person))) return notFound();
  const post = await store.findPost(ctx, input.post);
  if (!post || (ctx.programme && post.programme_id !== ctx.programme.id))
    return invalid({ path: "post", message: words.noSuchPost });
  const misplaced = placeMistakes(post.side, {
    centre: input.centre !== null,
    council: input.council !== null,
  });
  if (misplaced.length > 0) return invalid(...misplaced);
  const { reach, areas, issues: badAreas } = await whereOf(ctx, input);
  const refusal = mayFill(
    ctx.actor,
    { thisSide: await store.appointAreas(ctx, post.side), anySide: await store.appointAreas(ctx, "centre") },
    { person, side: post.side, reach },
  );
  if (refusal) return forbidden(refusal);
  const seat = {
    programme_id: post.programme_id,
    person_id: person,
    post_id: post.id,
    centre_id: input.centre,
    council_id: input.council,
  };
  const contracts =
    input.centre === null ? [] : await store.contractsOf(ctx, post.programme_id, input.centre);
  const issues = [
    ...badAreas,
    ...termMistakes(input, post.side, contracts),
    ...overlapMistakes(input, await store.termsOnSeat(ctx, seat)),
  ];
  if (issues.length > 0) return invalid(...issues);
  return ok(await store.insertAppointment(ctx, { ...seat, starts: input.starts, ends: input.ends }, areas));
};

/** The areas of the appointment, and everything it reaches: a centre's post may act in all areas of its centre. */
const whereOf = async (
  ctx: Ctx,
  input: NewAppointment,
): Promise<{ reach: readonly AreaId[]; areas: readonly AreaId[]; issues: readonly Issue[] }> => {
  if (input.council !== null) {
    const area = await findCouncilArea(ctx, input.council);
    if (area === null) return { reach: [], areas: [], issues: [] };
    return { reach: [area], areas: [area], issues: [] };
  }
  const wrong = (message: Issue["message"]) => [{ path: "areas", message }];
  if (input.areas.length === 0)
    return { reach: await centreAreas(ctx, input), areas: [], issues: wrong(words.areasNeeded) };
  const named = await store.areasWithin(ctx, input.areas);
  if (input.areas.some((area) => !named.has(area)))
    return { reach: input.areas, areas: [], issues: wrong(words.unknownArea) };
  if (input.centre === null) return { reach: input.areas, areas: input.areas, issues: [] };
  const served = await centreAreas(ctx, input);
  const inside = await store.areasWithin(ctx, served);
  const outside = input.areas.find((area) => !inside.has(area));
  return {
    reach: served,
    areas: input.areas,
    issues: outside === undefined ? [] : wrong(words.areaOutside(named.get(outside) ?? "")),
  };
};

const centreAreas = async (ctx: Ctx, { centre }: NewAppointment): Promise<AreaId[]> =>
  centre === null ? [] : store.areasOfCentre(ctx, centre);
