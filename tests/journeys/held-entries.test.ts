import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runAs } from "../../src/platform/database/run-as.ts";
import { type FieldWorld, fieldWorld } from "../support/field-world.ts";

let world: FieldWorld;
beforeEach(async () => {
  world = await fieldWorld();
});
afterEach(() => world.close());

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();

/** The worker wrote on the 12th, lost the post on the 13th, and the phone sends today. */
const strand = async (changes: Parameters<FieldWorld["send"]>[1] = {}, key: string = randomUUID()) => {
  await world.leave("worker");
  return world.send(
    "worker",
    { day: "2019-06-12", done: "離任前の最後の訪問。", ...changes },
    { key, pictures: [{ id: "p", name: "会館.png", bytes: await picture() }] },
  );
};
const entry = async () => (await world.rows("select * from support.stranded_entry"))[0];
const at = (id: number) => `/${world.code}/field/held/${id}`;

describe("an entry whose writer lost the post meanwhile", () => {
  it("is held with everything that was sent, once, however often it comes", async () => {
    const key = randomUUID();
    expect(await strand({}, key)).toMatchObject({ status: 202, answer: { kind: "stranded" } });
    expect((await strand({}, key)).status).toBe(202);
    expect(await world.count()).toBe(0);
    const rows = await world.rows("select * from support.stranded_entry");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ person_id: world.people.worker, submission_key: key, settled_at: null });
    expect(rows[0].fields).toMatchObject({ day: "2019-06-12", done: "離任前の最後の訪問。" });
    expect(rows[0].area_id).toBe(world.councils[0]?.area);
    expect(await world.rows("select name from support.stranded_file")).toEqual([{ name: "会館.png" }]);
  });

  it("waits on the Today page of whoever reviews there, and of nobody else", async () => {
    await strand();
    const today = async (who: "advisor" | "chair") =>
      (await (await world.as(who)).get(`/${world.code}/today`)).html;
    expect(await today("advisor")).toContain("職を離れたあとに届いた記録が1件");
    expect(await today("chair")).not.toContain("職を離れたあとに届いた");
    const { id } = await entry();
    for (const path of [`/${world.code}/field/held`, at(id)]) {
      expect((await (await world.as("advisor")).get(path)).status, path).toBe(200);
      for (const who of ["chair", "stranger"] as const)
        expect((await (await world.as(who)).get(path)).status, `${who} ${path}`).toBe(404);
    }
  });

  it("shows its picture to the reviewer only", async () => {
    await strand();
    const { id } = await entry();
    const [file] = await world.rows("select file_id from support.stranded_file");
    const path = `${at(id)}/files/${file.file_id}`;
    const shown = await (await world.as("advisor")).get(path);
    expect(shown.status).toBe(200);
    expect((await sharp(shown.bytes).metadata()).width).toBe(60);
    expect((await (await world.as("chair")).get(path)).status).toBe(404);
  });

  it("becomes a record of its writer, with its picture, when the reviewer takes it over; once", async () => {
    await strand();
    const { id } = await entry();
    const advisor = await world.as("advisor");
    const form = (await advisor.get(at(id))).html;
    expect(form).toContain("離任前の最後の訪問。");
    const kept = /name="kept" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const fields = [...world.filled({ day: "2019-06-12", done: "離任前の最後の訪問。" }), ["kept", kept]] as [
      string,
      string,
    ][];
    const taken = await advisor.post(at(id), fields);
    expect(taken.status).toBe(303);
    expect((await advisor.post(at(id), fields)).status).toBe(409);
    expect(await world.rows("select worker_id, day::text, state from support.record")).toEqual([
      { worker_id: world.people.worker, day: "2019-06-12", state: "submitted" },
    ]);
    expect(await world.rows("select name from support.attachment")).toEqual([{ name: "会館.png" }]);
    expect(await entry()).toMatchObject({ settled_by: world.people.advisor, note: "" });
    // The phone, whose answer was lost, sends it once more: it is a record by now.
    const { submission_key } = await entry();
    expect((await world.send("worker", {}, { key: submission_key })).status).toBe(200);
  });

  it("that can't be a record as it stands comes back with its fields and what is wrong", async () => {
    await strand({ day: "2019-06-14" });
    const { id } = await entry();
    const advisor = await world.as("advisor");
    const refused = await advisor.post(at(id), world.filled({ day: "2019-06-14" }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("職に就いていた期間");
    expect((await advisor.post(at(id), world.filled({ day: "2019-06-13" }))).status).toBe(303);
  });

  it("is set aside only with a reason, and stays readable", async () => {
    await strand();
    const { id } = await entry();
    const advisor = await world.as("advisor");
    expect((await advisor.post(`${at(id)}/aside`, { note: " " })).status).toBe(422);
    expect((await advisor.post(`${at(id)}/aside`, { note: "同じ訪問の記録がもうある。" })).status).toBe(303);
    const page = (await advisor.get(at(id))).html;
    expect(page).toContain("同じ訪問の記録がもうある。");
    expect(page).toContain("離任前の最後の訪問。");
    expect((await advisor.post(at(id), world.filled())).status).toBe(409);
    expect(await world.count()).toBe(0);
  });

  it("may be given by its writer too, when another place was taken over by others", async () => {
    const sent = await world.send("worker", { done: "隣の校区での訪問。" }, { handIn: true });
    expect(sent.status).toBe(202);
    expect(await entry()).toMatchObject({ person_id: world.people.worker });
  });

  it("is no door for those who never wrote there", async () => {
    for (const who of ["chair", "stranger"] as const)
      expect(await world.send(who, {}, { handIn: true })).toMatchObject({ status: 404 });
    expect(await world.rows("select * from support.stranded_entry")).toEqual([]);
  });
});

describe("row security of what phones send", () => {
  it("gives held entries and their pictures to reviewers of the area, arrivals to readers and their writer", async () => {
    await world.send("worker");
    await strand();
    const seen = async (who: keyof FieldWorld["people"], table: string): Promise<number> =>
      runAs(
        world.db.database,
        {
          who: { kind: "person", id: world.people[who] },
          programme: world.code,
          mode: "read",
          origin: "test",
        },
        async ({ db }) => {
          const { rows } = await world.countIn(db, table);
          return rows[0]?.n ?? 0;
        },
      );
    const matrix: Record<string, Record<string, number>> = {};
    for (const who of ["worker", "advisor", "chair", "stranger"] as const)
      matrix[who] = {
        entry: await seen(who, "support.stranded_entry"),
        file: await seen(who, "support.stranded_file"),
        arrival: await seen(who, "support.field_arrival"),
      };
    expect(matrix).toEqual({
      worker: { entry: 0, file: 0, arrival: 1 },
      advisor: { entry: 1, file: 1, arrival: 1 },
      chair: { entry: 0, file: 0, arrival: 0 },
      stranger: { entry: 0, file: 0, arrival: 0 },
    });
  });

  it("lets nobody write an entry past the function, erase one, or change what was sent", async () => {
    await strand();
    const may = async (right: string, column = "") =>
      (
        await world.rows(
          column
            ? `select has_column_privilege('machisen_app', 'support.stranded_entry', '${column}', '${right}') as may`
            : `select has_table_privilege('machisen_app', 'support.stranded_entry', '${right}') as may`,
        )
      )[0].may;
    expect(await may("insert")).toBe(false);
    expect(await may("delete")).toBe(false);
    expect(await may("update", "fields")).toBe(false);
    expect(await may("update", "note")).toBe(true);
  });
});
