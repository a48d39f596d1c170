import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProgramme } from "../../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import type { AreaId } from "../../../kernel/ids.ts";
import { type LoadedPack, listPacks, loadPack, loadShippedPacks, packFor, packsFor } from "./index.ts";
import { fittingPack } from "./rules.ts";

let world: LedgerWorld;
let db: TestDatabase;
let area: AreaId;
const plain = readFileSync("rule-packs/plain.yaml", "utf8");
beforeAll(async () => {
  world = await ledgerWorld();
  db = world.db;
  area = (await db.owner.query("select area_id from councils.council where id = $1", [world.council])).rows[0]
    .area_id;
});
afterAll(() => world.close());

const load = (text: string) => asSystem(db, (ctx) => loadPack(ctx, { text, fileName: "x.yaml" }));
const held = async (year: number, where = area) => {
  const pack = await world.as("treasurer", (ctx) => packFor(ctx, { area: where, year }));
  return pack && `${pack.code} ${pack.version}`;
};

describe("rule packs", () => {
  it("come along, and loading them again changes nothing", async () => {
    expect(await held(2019)).toBeNull();
    const changes = async () => {
      const loaded = await asSystem(db, (ctx) => loadShippedPacks(ctx, "."));
      return loaded.ok && loaded.value.map(({ code, change }) => `${code} ${change}`);
    };
    expect(await changes()).toEqual(["osaka-2012 new", "plain new", "tsurumi-2019 new"]);
    expect(await changes()).toEqual(["osaka-2012 unchanged", "plain unchanged", "tsurumi-2019 unchanged"]);
  });

  // Where it changes, an installation that has loaded them refuses to start: the same version would have other content.
  it("keep the fingerprints that earlier releases gave them", async () => {
    const { rows } = await db.owner.query(
      "select code, sha256 from packs.pack where version = 1 order by code",
    );
    expect(rows.map(({ code, sha256 }) => `${code} ${sha256}`)).toEqual([
      "osaka-2012 c7d5ecc6b9dd3c686fd109d855ceb5ff42b4d3d3561f1266b40eb2e2a5b5c994",
      "plain 2d67feb6f33b403f0e50d83f6dbf79f00ed328f18790795ad4344179ea7ff7c7",
      "tsurumi-2019 73249496be261ea42fb8fcf3a22679f98bd12083bde4fef1afe32d22a856be36",
    ]);
  });

  it("hold where and when they say, the plain one everywhere else", async () => {
    expect(await held(2019)).toBe("tsurumi-2019 1");
    expect(await held(2012)).toBe("osaka-2012 1");
    expect(await held(2020)).toBe("plain 1");
    await asSystem(db, (ctx) => buildProgramme(ctx, { file: "town" }));
    const [town] = (await db.owner.query("select id from programme.area where code = 'kawakami'")).rows;
    expect(await held(2019, town.id)).toBe("plain 1");
    const together = await world.as("treasurer", (ctx) =>
      packsFor(ctx, { areas: [town.id, area], year: 2019 }),
    );
    expect([...together].map(([where, { code }]) => [where, code])).toEqual([
      [town.id, "plain"],
      [area, "tsurumi-2019"],
    ]);
  });

  it("take other content only as another version, and then the newest one holds", async () => {
    const other = plain.replace("cash: 200000", "cash: 100000");
    expect(await load(other)).toMatchObject({
      ok: false,
      error: { kind: "invalid", issues: [{ path: "version" }] },
    });
    // A remark or another order of keys is no other content.
    expect(await load(`# ${"remark"}\n${plain}`)).toMatchObject({ ok: true, value: { change: "unchanged" } });
    expect(await load(other.replace("version: 1", "version: 2"))).toMatchObject({
      ok: true,
      value: { change: "new" },
    });
    expect(await held(2025)).toBe("plain 2");
    expect(await load(plain)).toMatchObject({ ok: true, value: { change: "unchanged" } });
    expect(await held(2025)).toBe("plain 2");
  });

  it("are given back exactly as the file has them", async () => {
    const pack = await world.as("ward", (ctx) => packFor(ctx, { area, year: 2019 }));
    expect(pack?.confirmed).toBe(false);
    expect(pack?.subsidies.map(({ code, rate, cap }) => [code, rate, cap])).toEqual([
      ["activity", { kind: "cost", share: { numerator: 50, denominator: 100 } }, null],
      ["running", { kind: "subsidy", of: "activity", share: { numerator: 25, denominator: 100 } }, null],
    ]);
    expect(pack?.receipts.nobody).toContain("上様");
    expect(pack?.sources.map(({ seen }) => seen)).toEqual([null, null]);
  });

  it("are loaded by the operator only, and never changed", async () => {
    const refused = await asPerson(db, world.people.ward, world.code, (ctx) =>
      loadPack(ctx, { text: plain, fileName: "x.yaml" }),
    );
    expect(refused).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    await expect(db.owner.query("update packs.pack set version = 3 where version = 2")).rejects.toThrow(
      /append-only/,
    );
    await expect(db.owner.query("delete from packs.pack")).rejects.toThrow(/append-only/);
    await expect(
      world.as("ward", (ctx) =>
        ctx.db
          .insertInto("packs.pack")
          .values({ code: "own", version: 1, content: '{"code":"own","version":1}', sha256: "0".repeat(64) })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    expect((await world.as("stranger", listPacks)).map(({ code, version }) => `${code} ${version}`)).toEqual([
      "osaka-2012 1",
      "plain 2",
      "plain 1",
      "tsurumi-2019 1",
    ]);
  });
});

describe("the fitting pack", () => {
  const candidate = fc.record({
    code: fc.stringMatching(/^[a-z]{1,3}$/),
    areas: fc.subarray(["ward", "city"]),
    years: fc.subarray([2018, 2019, 2020]),
  });
  /** Said anew, by going through what would beat what: ward, city, everywhere; the year named, then not. */
  const oracle = (packs: readonly { code: string; areas: string[]; years: number[] }[], year: number) => {
    for (const place of ["ward", "city", ""])
      for (const named of [true, false]) {
        const fitting = packs.filter(
          ({ areas, years }) =>
            (place === "" ? areas.length === 0 : areas.includes(place)) &&
            (named ? years.includes(year) : years.length === 0),
        );
        const [first] = fitting.map(({ code }) => code).sort();
        if (first !== undefined) return first;
      }
    return null;
  };

  it("is the one that names the nearest area, then the year, whatever the order they come in", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ code }) => code, maxLength: 8 }),
        fc.constantFrom(2018, 2019, 2020, 2021),
        (packs, year) => {
          const candidates = packs.map((pack) => ({
            pack: pack as unknown as LoadedPack,
            depth: pack.areas.includes("ward") ? 1 : pack.areas.includes("city") ? 2 : null,
          }));
          const found = fittingPack(candidates, year)?.code ?? null;
          expect(found).toBe(oracle(packs, year));
          expect(fittingPack(candidates.toReversed(), year)?.code ?? null).toBe(found);
        },
      ),
    );
  });
});
