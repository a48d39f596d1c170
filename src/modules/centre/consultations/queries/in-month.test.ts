import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addToConsultation,
  buildConsultation,
  granted,
  setToday,
} from "../../../../../tests/support/build/index.ts";
import {
  type ConsultationsWorld,
  consultationsWorld,
} from "../../../../../tests/support/consultations-world.ts";
import { asPerson } from "../../../../../tests/support/database.ts";
import { plainMonth } from "../../../../kernel/dates.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import { answerHelped } from "../index.ts";
import { consultationsInMonth } from "./in-month.ts";

let world: ConsultationsWorld;
let ward: AreaId;
beforeAll(async () => {
  world = await consultationsWorld();
  ward = (await world.rows("select id from programme.area where code = '271241'"))[0].id;
});
afterAll(() => world.close());

it("counts a month by the days on which things happened, the same for whoever reads the board", async () => {
  const { db, people, council, elsewhere, code } = world;
  const by = people.worker;
  const one = await buildConsultation(db, { by, council, askedOn: "2019-05-31" });
  const two = await buildConsultation(db, { by, council: elsewhere, how: "walk-in", askedOn: "2019-06-01" });
  await buildConsultation(db, { by: people.chair, council });
  await buildConsultation(db, { by, council, readers: [people.manager] });
  for (const id of [one, two]) {
    await addToConsultation(db, id, { by });
    await addToConsultation(db, id, { by });
    await addToConsultation(db, id, { by, kind: "closing", body: "終えた。" });
  }
  await setToday(db, "2019-07-20", code);
  await asPerson(db, by, code, async (ctx) =>
    granted(await answerHelped(ctx, { id: two, key: randomUUID(), helped: "partly", body: "" })),
  );
  const none = { helped: 0, partly: 0, not: 0, unknown: 0 };
  for (const who of [people.manager, people.ward]) {
    const of = (month: string, area: AreaId = ward) =>
      asPerson(db, who, code, (ctx) => consultationsInMonth(ctx, { areas: [area] }, plainMonth(month)));
    expect(await of("2019-05")).toEqual({
      opened: 1,
      answered: 0,
      closed: 0,
      byHow: { phone: 1 },
      helped: none,
    });
    expect(await of("2019-06")).toEqual({
      opened: 2,
      answered: 2,
      closed: 2,
      byHow: { "walk-in": 1, online: 1 },
      helped: none,
    });
    expect(await of("2019-07")).toEqual({
      opened: 0,
      answered: 0,
      closed: 0,
      byHow: {},
      helped: { ...none, partly: 1 },
    });
    expect(await of("2019-06", elsewhere.area)).toMatchObject({ opened: 1, byHow: { "walk-in": 1 } });
  }
  const stranger = await asPerson(db, people.stranger, "yamanobe-town", (ctx) =>
    consultationsInMonth(ctx, { areas: [ward] }, plainMonth("2019-06")),
  );
  expect(stranger.opened).toBe(0);
});
