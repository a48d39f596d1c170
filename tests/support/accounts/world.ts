import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import sharp from "sharp";
import type { CouncilId, PersonId } from "../../../src/kernel/ids.ts";
import type { Outcome } from "../../../src/kernel/problem.ts";
import { loadPack } from "../../../src/modules/community/packs/index.ts";
import { type Ctx, runAs, type Who } from "../../../src/platform/database/run-as.ts";
import { createFileStore } from "../../../src/platform/files/index.ts";
import { buildAppointment, granted, setToday } from "../build/index.ts";
import { asSystem } from "../database.ts";
import { ledgerWorld } from "../ledger-world.ts";

/** Who tries everything: those of the ledger's world, somebody whose appointment has ended, and anybody. */
export const actors = [
  "treasurer",
  "deputy",
  "chair",
  "vice",
  "auditor",
  "secretary",
  "ward",
  "worker",
  "stranger",
  "left",
  "public",
] as const;
export type Actor = (typeof actors)[number];

/** The council of the officers, and the one beside it, of which the stranger is the treasurer. */
export const areas = ["own", "beside"] as const;
export type Area = (typeof areas)[number];

/** Those who bring a council's accounts from step to step. */
type Hand = "treasurer" | "chair" | "auditor";

/** One council with the hands that keep its accounts. */
export type Side = {
  readonly area: Area;
  readonly council: CouncilId;
  readonly areaId: number;
  /** Does a step for good; a refusal fails the test. */
  readonly by: <T>(hand: Hand | "ward", work: (ctx: Ctx) => Promise<Outcome<T>>) => Promise<T>;
  /** A number out of the database, past row security; `$1` is the council. */
  readonly num: (text: string) => Promise<number>;
};

/** What came of a try: done, refused with what kind of reason, or thrown. */
export type Came = "ok" | "invalid" | "forbidden" | "not-found" | "conflict" | `thrown: ${string}`;

class Undone extends Error {
  readonly came: Came;
  constructor(came: Came) {
    super(came);
    this.came = came;
  }
}

const code = "tsurumi-2019";

/** Two councils with the same officers' work ahead of them, on the last day of the contract. */
export const accountsWorld = async () => {
  const world = await ledgerWorld();
  const { db } = world;
  const folder = mkdtempSync(join(tmpdir(), "machisen-accounts-"));
  const files = createFileStore(folder);
  const fileName = "tests/fixtures/rule-packs/without-food.yaml";
  granted(await asSystem(db, (ctx) => loadPack(ctx, { text: readFileSync(fileName, "utf8"), fileName })));
  const more = await asSystem(db, async (ctx) => {
    const officer = async (post: string, council: CouncilId, ends: string | null = null) =>
      (await buildAppointment(ctx, { post, council, ends })).person;
    return {
      left: await officer("treasurer", world.council, "2019-12-31"),
      chair: await officer("chair", world.beside),
      auditor: await officer("auditor", world.beside),
    };
  });
  await setToday(db, "2020-03-31", code);
  const drawn = join(folder, "photo.jpg");
  const paper = { create: { width: 300, height: 400, channels: 3, background: "#ffd0a0" } } as const;
  await writeFile(drawn, await sharp(paper).jpeg().toBuffer());
  const photo = granted(await files.keep({ path: drawn, name: "領収書.jpg", tooLarge: false }, "files"));

  const whoIs = (actor: Actor): Who =>
    actor === "public"
      ? { kind: "public" }
      : { kind: "person", id: actor === "left" ? more.left : world.people[actor] };
  const run = <T>(who: Who, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    runAs(db.database, { who, mode: "write", programme: code, origin: "test" }, work);

  const { rows } = await db.owner.query("select id, area_id from councils.council");
  const side = (area: Area): Side => {
    const council = area === "own" ? world.council : world.beside;
    const hands: Record<Hand | "ward", PersonId> =
      area === "own"
        ? world.people
        : {
            treasurer: world.people.stranger,
            chair: more.chair,
            auditor: more.auditor,
            ward: world.people.ward,
          };
    return {
      area,
      council,
      areaId: rows.find(({ id }) => id === council).area_id,
      by: async (hand, work) => granted(await run({ kind: "person", id: hands[hand] }, work)),
      num: async (text) => {
        const found = await db.owner.query(text, [council]);
        return Number(Object.values(found.rows[0] ?? { missing: Number.NaN })[0]);
      },
    };
  };

  return {
    db,
    files,
    photo,
    sides: [side("own"), side("beside")] as const,
    /** Runs work as an actor for good; for reading, and for SQL that undoes itself. */
    as: <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> => run(whoIs(actor), work),
    personOf: (actor: Actor): number | null => {
      const who = whoIs(actor);
      return who.kind === "person" ? who.id : null;
    },
    /** Tries an action, with everything that the database would say at the end, and undoes it. */
    attempt: (actor: Actor, work: (ctx: Ctx) => Promise<Outcome<unknown>>): Promise<Came> =>
      run(whoIs(actor), async (ctx): Promise<Came> => {
        const outcome = await work(ctx);
        if (!outcome.ok) throw new Undone(outcome.error.kind);
        await sql`set constraints all immediate`.execute(ctx.db);
        throw new Undone("ok");
      }).catch((error: Error): Came => (error instanceof Undone ? error.came : `thrown: ${error.message}`)),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await world.close();
    },
  };
};

export type AccountsWorld = Awaited<ReturnType<typeof accountsWorld>>;
