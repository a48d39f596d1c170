import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { type BookId, type EnteredSlip, editSlip, type SlipId, warningsOfSlip } from "./index.ts";

let world: LedgerWorld;
let book: BookId;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
});
afterAll(() => world.close());

const photo: KeptFile = {
  sha256: createHash("sha256").update("photo").digest("hex"),
  mediaType: "image/jpeg",
  size: 10,
  name: "photo.jpg",
};
const open = async (id: SlipId): Promise<string[]> =>
  (await world.as("ward", (ctx) => warningsOfSlip(ctx, id)))
    .filter(({ mendedOn }) => mendedOn === null)
    .map(({ code }) => code);
const opening = async (amount: string, fund: string, day = "2019-04-01") => {
  const id = String((await world.chart(book)).funds.find(({ code }) => code === fund)?.id);
  const [part] = (await world.typed(book)).parts;
  const parts = part ? [{ ...part, category: "", fund: id }] : [];
  return world.enter(book, { kind: "opening", day, amount, parts });
};
const bought = async (changes: Partial<EnteredSlip>) => world.enter(book, { paper: "bank", ...changes });

it("a receipt whose photo comes later is told of until then", async () => {
  await opening("100,000", "activity");
  const id = await world.enter(book);
  expect(await open(id)).toEqual(["no-picture"]);
  const entered = await world.typed(book);
  const version = await world.version(id);
  const done = await world.as("treasurer", (ctx) =>
    editSlip(ctx, {
      id,
      version,
      entered,
      pictures: [{ ...photo, sha256: randomUUID().replaceAll("-", "").repeat(2) }],
    }),
  );
  expect([done.ok, await open(id)]).toEqual([true, []]);
});

it("a cash box below zero is told of once, in the order of days, posted or not, until the money is written down", async () => {
  const first = await bought({ day: "2019-07-01", amount: "98,020" });
  expect(await open(first)).toEqual([]);
  const below = await bought({ day: "2019-07-01", amount: "1" });
  expect(await open(below)).toEqual(["cash-below", "fund-below"]);
  expect(await open(await bought({ day: "2019-07-02", amount: "5" }))).toEqual([]);
  await world.approve(book, [first, below]);
  expect(await open(below)).toEqual(["cash-below", "fund-below"]);
  // Money that comes the day after fills the fund, but the box was empty on that day all the same.
  await opening("1,000", "activity", "2019-07-03");
  expect(await open(below)).toEqual(["cash-below"]);
  await opening("1,000", "fees", "2019-06-30");
  expect(await open(below)).toEqual([]);
});
