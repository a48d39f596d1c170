import { plainDate } from "../kernel/dates.ts";
import type { PersonId } from "../kernel/ids.ts";
import {
  type AccountId,
  type BookSheet,
  bookSheet,
  booksOfYear,
  type ProjectId,
} from "../modules/community/ledger/index.ts";
import {
  beginChange,
  beginClaim,
  type ClaimId,
  claimSheet,
  decideClaim,
  payClaim,
  returnClaim,
  submitClaim,
  writePerformance,
  writePlan,
} from "../modules/community/subsidy/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type Rights, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { councilName, type PlannedProgramme } from "./plan.ts";
import { type PlannedSlip, plainYear } from "./plan-ledger.ts";
import { plainInstalments, troubledInstalments } from "./plan-subsidies.ts";
import { troubledYear } from "./plan-troubled-year.ts";
import { planTexts, runningText } from "./texts/subsidies.ts";

type Who = "treasurer" | "ward";
type Loading = {
  readonly ctx: Ctx;
  readonly rights: Rights;
  readonly people: Readonly<Record<Who, PersonId>>;
  readonly sheet: BookSheet;
  readonly slips: readonly PlannedSlip[];
};

/** As if one of them did it on that day. */
const acting = ({ ctx, rights, people }: Loading, who: Who, day: string): Ctx => ({
  ...ctx,
  actor: { kind: "person", id: people[who], name: "" },
  rights: async () => rights,
  today: plainDate(day),
  now: new Date(`${day}T14:10:00+09:00`),
});

const read = async (ctx: Ctx, id: ClaimId) => {
  const sheet = await claimSheet(ctx, id);
  if (!sheet) throw new Error("the demonstration's subsidy is gone");
  return { id, version: sheet.claim.version, asked: sheet.content.planned.asked };
};

/** What is spent on a project in the year, by category, in round numbers: a budget of somebody who knows their council. */
const amountsFor = ({ sheet, slips }: Loading, project: number | null, share: number) => {
  const sums = new Map<string, number>();
  for (const { kind, parts } of slips)
    for (const part of kind === "out" ? parts : [])
      if (part.project === project && part.category !== "")
        sums.set(part.category, (sums.get(part.category) ?? 0) + part.amount);
  return [...sums].flatMap(([code, amount]): (readonly [AccountId, string])[] => {
    const account = sheet.chart.accounts.find((one) => one.code === code && one.kind === "expense");
    return account ? [[account.id, String(Math.ceil((amount * share) / 5000) * 5000)]] : [];
  });
};

const plan = async (loading: Loading, id: ClaimId, day: string, share = 1): Promise<void> => {
  const ctx = acting(loading, "treasurer", day);
  const claim = await claimSheet(ctx, id);
  const places: readonly (number | null)[] =
    claim?.rules.fields.length === 0 ? [null] : loading.sheet.chart.projects.map((_, place) => place);
  for (const place of places) {
    const amounts = amountsFor(loading, place, share);
    if (amounts.length === 0) continue;
    const project: ProjectId | null =
      place === null ? null : (loading.sheet.chart.projects[place]?.id ?? null);
    const text = place === null ? runningText : planTexts[place];
    granted(
      await writePlan(ctx, {
        ...(await read(ctx, id)),
        project,
        entered: { what: text?.what ?? "", people: String(text?.people ?? ""), income: "", amounts },
      }),
    );
  }
};

const submit = async (loading: Loading, id: ClaimId, day: string): Promise<void> => {
  const ctx = acting(loading, "treasurer", day);
  granted(await submitClaim(ctx, await read(ctx, id)));
};

/** Grants what was asked for, and writes down what was paid. */
const grant = async (
  loading: Loading,
  id: ClaimId,
  decided: string,
  paid: readonly { readonly on: string; readonly amount: number }[],
): Promise<void> => {
  const ward = acting(loading, "ward", decided);
  const { asked, ...now } = await read(ward, id);
  granted(
    await decideClaim(ward, {
      ...now,
      amount: String(asked),
      words: "領収書を5年間保管してください。",
      letterNo: `見本地第${100 + id}号`,
    }),
  );
  for (const { on, amount } of paid) {
    const ctx = acting(loading, "ward", on);
    granted(await payClaim(ctx, { ...(await read(ctx, id)), amount: String(amount), day: on }));
  }
};

const begin = async (loading: Loading, code: string, day: string): Promise<ClaimId> =>
  granted(await beginClaim(acting(loading, "treasurer", day), { book: loading.sheet.book.id, code }));

/** Applied for in time, granted and paid; at the year's end most of what was done is written down. */
const plain = async (loading: Loading): Promise<void> => {
  for (const code of ["activity", "running"] as const) {
    const id = await begin(loading, code, "2019-02-18");
    await plan(loading, id, "2019-02-20");
    await submit(loading, id, "2019-02-25");
    const paid = plainInstalments.map((one) => ({ on: one.on, amount: one[code] }));
    await grant(loading, id, "2019-03-25", paid);
    if (code !== "activity") continue;
    const ctx = acting(loading, "treasurer", "2020-03-15");
    for (const [place, { done, came, result }] of planTexts.slice(0, 5).entries()) {
      const project = loading.sheet.chart.projects[place]?.id;
      if (project && (await claimSheet(ctx, id))?.plans.some((one) => one.project === project))
        granted(
          await writePerformance(ctx, {
            ...(await read(ctx, id)),
            project,
            entered: { done, people: String(came), result },
          }),
        );
    }
  }
};

/** Too late, returned once, granted, and now asked to be changed; the running subsidy was never applied for. */
const troubled = async (loading: Loading): Promise<void> => {
  const id = await begin(loading, "activity", "2019-04-08");
  await plan(loading, id, "2019-04-09", 0.8);
  await submit(loading, id, "2019-04-10");
  const ward = acting(loading, "ward", "2019-04-16");
  granted(
    await returnClaim(ward, {
      ...(await read(ward, id)),
      words: "夏まつりの会場費の見積もりを確かめて、予算に入れてください。",
    }),
  );
  await submit(loading, id, "2019-04-22");
  const recorded = troubledInstalments.filter(({ isRecorded }) => isRecorded);
  await grant(
    loading,
    id,
    "2019-05-15",
    recorded.map(({ on, activity }) => ({ on, amount: activity })),
  );
  const ctx = acting(loading, "treasurer", "2020-03-16");
  granted(
    await beginChange(ctx, {
      ...(await read(ctx, id)),
      words: "台風で夏まつりを体育館に移し、会場費が増えたため。",
    }),
  );
  await plan(loading, id, "2020-03-16");
  await submit(loading, id, "2020-03-18");
};

/** The subsidies of the two councils that have a book. */
export const loadSubsidies = async (
  database: Database,
  planned: PlannedProgramme,
  people: ReadonlyMap<string, PersonId>,
): Promise<void> => {
  if (planned.code !== "tsurumi-2019") return;
  const entry = { who: { kind: "system" }, mode: "write", origin: "demo", programme: planned.code } as const;
  const nameOf = (key: string) => planned.people.find((one) => one.key === key)?.name ?? "";
  const stories = [
    { place: 0, tell: plain, slips: plainYear },
    { place: 3, tell: troubled, slips: (council: string, chair: string) => troubledYear(council, chair) },
  ];
  for (const { place, tell, slips } of stories)
    await runAs(database, entry, async (ctx) => {
      const one = planned.councils[place];
      const name = councilName(one?.name ?? "");
      const book = (await booksOfYear(ctx, 2019)).find((row) => row.name === name)?.id ?? null;
      const sheet = book === null ? null : await bookSheet(ctx, book);
      if (!sheet) throw new Error(`the demonstration's book of ${name} is gone`);
      await tell({
        ctx,
        rights: await ctx.rights(),
        people: {
          treasurer: people.get(`treasurer-${one?.code}`) as PersonId,
          ward: people.get("ward") as PersonId,
        },
        sheet,
        slips: slips(name, nameOf(`chair-${one?.code}`)),
      });
    });
};
