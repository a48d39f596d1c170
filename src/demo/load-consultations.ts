import { sql } from "kysely";
import { addDays, type PlainDate } from "../kernel/dates.ts";
import type { CouncilId, PersonId } from "../kernel/ids.ts";
import {
  addEntry,
  answerHelped,
  askConsultation,
  type ConsultationId,
  type EnteredEntry,
  makeLibraryEntry,
} from "../modules/centre/consultations/index.ts";
import { recordChoices } from "../modules/centre/support/index.ts";
import { dutiesOf } from "../modules/foundation/programme/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type ProgrammeRef, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { type PlannedCase, planConsultations } from "./plan-consultations.ts";

/** As if it were done on that day. */
const on = (ctx: Ctx, day: PlainDate): Ctx => ({
  ...ctx,
  today: day,
  now: new Date(`${day}T10:30:00+09:00`),
});

const numberOf = { "tsurumi-2019": 32, "osaka-2012": 42 } as const;

/** A year of questions and answers, each step by the person whose step it is. */
export const loadConsultations = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  if (!(planned.code in numberOf)) return;
  const code = planned.code as keyof typeof numberOf;
  const cases = planConsultations(planned, numberOf[code], planned.records[0]?.day ?? planned.today);
  const as = async <T>(person: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const id = people.get(person);
    if (id === undefined) throw new Error(`the demonstration's plan names no person ${person}`);
    const who = { kind: "person", id } as const;
    return runAs(database, { who, programme: code, mode: "write", origin: "demo" }, work);
  };
  const system = { who: { kind: "system" }, programme: code, mode: "write", origin: "demo" } as const;
  const { councils, duties } = await runAs(database, system, async (ctx) => {
    const { id } = ctx.programme as ProgrammeRef;
    return {
      councils: new Map((await recordChoices(ctx, id)).councils.map((one) => [one.name, one.id])),
      duties: new Map((await dutiesOf(ctx, id)).map((duty) => [duty.code, duty.id])),
    };
  });
  const ids: ConsultationId[] = [];
  for (const [n, one] of cases.entries()) {
    const council = councils.get(councilName(one.council.name)) as CouncilId;
    ids.push(await as(one.writer, (ctx) => ask(on(ctx, one.day), one, { n, council, duties, people, code })));
  }
  for (const keeper of new Set(cases.map((one) => one.keeper)))
    await as(keeper, async (ctx) => {
      for (const [n, one] of cases.entries())
        if (one.keeper === keeper) await goOn(ctx, ids[n] as ConsultationId, one, keyOf(code, n));
    });
};

const ask = async (
  ctx: Ctx,
  one: PlannedCase,
  given: {
    readonly n: number;
    readonly council: CouncilId;
    readonly duties: ReadonlyMap<string, number>;
    readonly people: ReadonlyMap<string, PersonId>;
    readonly code: keyof PlannedCase["story"]["duty"];
  },
): Promise<ConsultationId> => {
  const entered = {
    askedBy: one.askedBy,
    how: one.how,
    askedOn: one.day,
    councils: [String(given.council)],
    area: "",
    duty: String(given.duties.get(one.story.duty[given.code]) ?? ""),
    question: one.story.question,
  };
  const reader = one.reader === null ? undefined : people(given, one.reader);
  const around = {
    askerName: one.writer === one.keeper && given.n % 4 === 1 ? "見本 さくらこ（架空）" : "",
    askerContact: "",
    confidential: reader !== undefined,
    readers: reader === undefined ? [] : [String(reader)],
  };
  return granted(await askConsultation(ctx, { entered, around, key: keyOf(given.code, given.n, "asked") }))
    .id;
};

const people = (
  { people: known }: { readonly people: ReadonlyMap<string, PersonId> },
  key: string,
): PersonId => {
  const id = known.get(key);
  if (id === undefined) throw new Error(`the demonstration's plan names no person ${key}`);
  return id;
};

const goOn = async (ctx: Ctx, id: ConsultationId, one: PlannedCase, key: string): Promise<void> => {
  const { story } = one;
  const add = async (day: PlainDate, entry: Partial<EnteredEntry> & { readonly kind: string }) => {
    const blank = { body: "", sources: "", referredTo: "", consentBy: "", consentOn: "" };
    const entered = { ...blank, ...entry };
    granted(await addEntry(on(ctx, day), { id, key: keyOf(key, entry.kind), entered }));
  };
  if (one.answered === null) return;
  if (story.fact) await add(one.day, { kind: "fact", body: story.fact });
  await add(one.answered, { kind: "advice", body: story.advice, sources: story.sources ?? "" });
  if (story.referral)
    await add(one.answered, {
      kind: "referral",
      body: story.referral.why,
      referredTo: story.referral.to,
      consentBy: "相談した方",
      consentOn: one.answered,
    });
  if (one.closed === null) return;
  await add(one.closed, { kind: "closing", body: story.outcome });
  if (one.reader === null && story.title) await putInLibrary(on(ctx, addDays(one.closed, 2)), id, one);
  if (one.helped === null) return;
  const { on: day, how } = one.helped;
  granted(await answerHelped(on(ctx, day), { id, key: keyOf(key, "helped"), helped: how, body: "" }));
};

/** Each story once: the library is short and worth reading. */
const putInLibrary = async (ctx: Ctx, id: ConsultationId, { story }: PlannedCase): Promise<void> => {
  const title = story.title ?? "";
  const { rows } = await sql`
    select 1 from consultations.library_entry where programme_id = app.programme() and title = ${title}`.execute(
    ctx.db,
  );
  if (rows.length > 0) return;
  const fields = {
    title,
    situation: [story.question, story.fact ?? ""].filter((part) => part !== "").join("\n"),
    done: story.advice,
    result: story.outcome,
  };
  granted(await makeLibraryEntry(ctx, { consultation: id, fields, state: "published", confirmed: [] }));
};
