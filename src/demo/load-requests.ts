import { randomUUID } from "node:crypto";
import { afterOpeningMinutes, type OpeningCalendar } from "../kernel/business-time.ts";
import { todayIn } from "../kernel/dates.ts";
import type { CouncilId, PersonId, RecordId } from "../kernel/ids.ts";
import {
  acceptRequest,
  acknowledgeRequest,
  answerRequest,
  assignRequest,
  calendarsOf,
  fileRequest,
  linkRecord,
  type RequestId,
  reopenRequest,
} from "../modules/centre/desk/index.ts";
import { type ExportedRecord, exportRecords } from "../modules/centre/support/index.ts";
import { areaTree, centresOf } from "../modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef, Rights } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { type PlannedRequest, planRequests, type Reached } from "./plan-requests.ts";

const order: readonly Reached[] = [
  "received",
  "acknowledged",
  "assigned",
  "answered",
  "reopened",
  "accepted",
];

type Loading = {
  readonly ctx: Ctx;
  /** The operator's rights, asked for once: there are hundreds of steps. */
  readonly rights: Rights;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly areas: ReadonlyMap<string, number>;
  readonly councils: ReadonlyMap<string, CouncilId>;
  readonly calendar: OpeningCalendar;
  readonly records: readonly ExportedRecord[];
  /** Records that belong to a request already. */
  readonly used: Set<RecordId>;
};

/** The same transaction with somebody else acting at another moment. */
const acting = ({ ctx, rights, people }: Loading, key: string, now: Date): Ctx => {
  const id = people.get(key);
  if (id === undefined) throw new Error(`the demonstration's plan names no person ${key}`);
  return { ...ctx, actor: { kind: "person", id, name: "" }, now, rights: async () => rights };
};

const file = async (loading: Loading, planned: PlannedRequest, at: Date): Promise<RequestId> => {
  const { what, why } = planned.story;
  const council = planned.council && loading.councils.get(councilName(planned.council.name));
  const entered = {
    what: `${what}。`,
    why,
    councils: council ? [String(council)] : [],
    area: council ? "" : String(loading.areas.get(planned.ward) ?? ""),
    wishedBy: planned.wishedBy !== null && planned.wishedBy > planned.day ? planned.wishedBy : "",
  };
  return granted(await fileRequest(acting(loading, planned.filer, at), { entered, key: randomUUID() })).id;
};

/** Support that the assignee gave the council while the request was open becomes the request's. */
const link = async (loading: Loading, id: RequestId, planned: PlannedRequest, from: Date, to: Date) => {
  const worker = loading.people.get(planned.assignee);
  const council = planned.council && loading.councils.get(councilName(planned.council.name));
  const found = loading.records.filter(
    (record) =>
      record.worker === worker &&
      (council ? record.councils.includes(council) : record.councils.length > 0) &&
      record.day >= todayIn(from) &&
      record.day <= todayIn(to) &&
      !loading.used.has(record.id),
  );
  for (const record of found.slice(0, 2)) {
    loading.used.add(record.id);
    granted(await linkRecord(acting(loading, planned.assignee, to), { request: id, record: record.id }));
  }
};

const loadOne = async (loading: Loading, planned: PlannedRequest): Promise<void> => {
  const { handler, assignee, filer, story } = planned;
  const filed = new Date(`${planned.day}T${planned.clock}:00+09:00`);
  const later = (from: Date, minutes: number): Date =>
    afterOpeningMinutes(loading.calendar, from, minutes).at;
  const goes = (to: Reached): boolean => order.indexOf(planned.reached) >= order.indexOf(to);
  const id = await file(loading, planned, filed);
  if (!goes("acknowledged")) return;
  const acknowledged = later(filed, planned.acknowledgeAfter);
  granted(await acknowledgeRequest(acting(loading, handler, acknowledged), { id, version: 1 }));
  if (!goes("assigned")) return;
  const assigned = later(acknowledged, planned.assignAfter);
  const person = loading.people.get(assignee) ?? null;
  granted(await assignRequest(acting(loading, handler, assigned), { id, version: 2, assignee: person }));
  if (!goes("answered")) return;
  let answered = later(assigned, planned.reached === "accepted" ? planned.answerAfter : 300);
  await link(loading, id, planned, assigned, answered);
  granted(await answerRequest(acting(loading, assignee, answered), { id, version: 3, words: story.answer }));
  if (!goes("reopened")) return;
  let version = 4;
  if (planned.isReopened || planned.reached === "reopened") {
    const reopened = later(answered, 90);
    granted(await reopenRequest(acting(loading, filer, reopened), { id, version, words: story.missing }));
    if (planned.reached === "reopened") return;
    answered = later(reopened, 240);
    granted(
      await answerRequest(acting(loading, assignee, answered), {
        id,
        version: version + 1,
        words: story.again,
      }),
    );
    version += 2;
  }
  const closed = later(answered, planned.acceptAfter);
  granted(await acceptRequest(acting(loading, filer, closed), { id, version, words: "" }));
};

/** A year of requests, through the same actions as the pages, each step by the person whose step it is. */
export const loadRequests = async (
  ctx: Ctx,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  const programme = (ctx.programme as ProgrammeRef).id;
  const councils = await ctx.db.selectFrom("councils.council").select(["id", "name"]).execute();
  const [centre] = await centresOf(ctx, programme);
  if (!centre) throw new Error("the demonstration's programme has no centre");
  const loading: Loading = {
    ctx,
    rights: await ctx.rights(),
    people,
    areas: new Map((await areaTree(ctx)).map(({ code, id }) => [code, id])),
    councils: new Map(councils.map(({ id, name }) => [name, id as CouncilId])),
    calendar: (await calendarsOf(ctx, programme))(centre.id),
    records: await exportRecords(ctx, programme, { sort: "day", ascending: true }),
    used: new Set(),
  };
  const size = planned.code === "osaka-2012" ? 60 : 40;
  const from = planned.code === "osaka-2012" ? "2012-11-05" : "2019-04-08";
  for (const request of planRequests(planned, size, from)) await loadOne(loading, request);
};
