import { todayIn } from "../../../../kernel/dates.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { momentOf } from "../../../../platform/database/moment.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type KeptFile, registerFile } from "../../../../platform/files/index.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { type EnteredRequest, readRequest, type WrittenRequest } from "../input.ts";
import type { Place, RequestId } from "../model.ts";
import { calendarsOf } from "../opening.ts";
import { districtsOf, placesToFile } from "../queries/places.ts";
import { acknowledgeTarget, answerTarget } from "../rules/due.ts";
import { placeFor } from "../rules/place.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { mostAttachments, words } from "../text.ts";

export type Filed = {
  readonly id: RequestId;
  /** The same form had come before; nothing was added. */
  readonly again: boolean;
};

const placeOf = async (
  ctx: Ctx,
  places: readonly Place[],
  { councils, area }: WrittenRequest,
): Promise<Outcome<Place>> => {
  const districts = await districtsOf(ctx, councils);
  // One that isn't known here has no district to look at.
  if (districts.length < councils.length) return invalid({ path: "councils", message: words.notYourCouncil });
  const place = placeFor(places, districts, area);
  if (place) return ok(place);
  if (area !== null && !places.some((one) => one.area === area))
    return invalid({ path: "area", message: words.unknownChoice });
  return districts.length > 0
    ? invalid({ path: "councils", message: words.notYourCouncil })
    : invalid({ path: "area", message: words.areaNeeded });
};

/**
 * Files what the client asks of the centre. Whoever handles requests there knows it at once.
 * @param input.key UUID of the filled form: sent twice, it makes one request
 */
export const fileRequest = async (
  ctx: Ctx,
  input: { readonly entered: EnteredRequest; readonly key: string; readonly files?: readonly KeptFile[] },
): Promise<Outcome<Filed>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  await oneAtATime(ctx);
  const before = await store.findByKey(ctx, input.key, actor.id);
  if (before) return ok({ id: before, again: true });
  if ((await ctx.rights()).areas("request.file").size === 0) return forbidden(words.onlyFiler);
  const places = await placesToFile(ctx, programme.id);
  if (places.length === 0) return forbidden(words.noContract);
  const at = momentOf(ctx);
  const written = readRequest(input.entered, todayIn(at));
  if (!written.ok) return written;
  const place = await placeOf(ctx, places, written.value);
  if (!place.ok) return place;
  const files = input.files ?? [];
  if (files.length > mostAttachments)
    return invalid({ path: "files", message: words.tooManyFiles(mostAttachments) });

  const { desk } = await definitionOf(ctx, programme.id);
  const calendar = (await calendarsOf(ctx, programme.id))(place.value.centre);
  const id = await store.insertRequest(ctx, {
    ...written.value,
    programme: programme.id,
    place: place.value,
    key: input.key,
    filedBy: actor.id,
    filedAt: at,
    acknowledge: acknowledgeTarget(calendar, desk, at),
    answer: answerTarget(calendar, desk, at),
  });
  const request = { id, area: place.value.area };
  await store.insertEvent(ctx, request, { kind: "received", at, person: actor.id });
  for (const file of files)
    await store.insertAttachment(ctx, request, { id: await registerFile(ctx, file), name: file.name });
  await tell(ctx, request, {
    to: await holdersOf(ctx, "request.handle", request.area),
    kind: "request-filed",
    said: words.told.filed(written.value.what),
    urgent: true,
  });
  return ok({ id, again: false });
};
