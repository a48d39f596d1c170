import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookOf } from "../../../../tests/support/accounts/books.ts";
import { stages } from "../../../../tests/support/accounts/stages.ts";
import { type AccountsWorld, type Actor, accountsWorld } from "../../../../tests/support/accounts/world.ts";
import { answerFinding, type FindingId } from "./index.ts";

let world: AccountsWorld;
let finding: FindingId;
beforeAll(async () => {
  world = await accountsWorld();
  const [side] = world.sides;
  for (const { reach } of stages.slice(0, 5)) await reach(world, side);
  finding = (await side.num("select id from disclosure.finding where $1::int > 0")) as FindingId;
  const book = await bookOf(side);
  await side.by("treasurer", (ctx) => answerFinding(ctx, { book, finding, answer: "直しました" }));
});
afterAll(() => world.close());

const set = (actor: Actor, text: string) =>
  world.as(actor, ({ db }) =>
    sql`update disclosure.finding set ${sql.raw(text)} where id = ${finding}`.execute(db),
  );
const me = (actor: Actor) => `${world.personOf(actor)}`;

it("leaves an answer with whoever gave it, and a conclusion with whoever draws it, also in SQL", async () => {
  const concluded = `state = 'settled', concluded_by = ${me("auditor")}`;
  await expect(set("auditor", `${concluded}, answered_by = ${me("chair")}`)).rejects.toThrow(/finding_moves/);
  await expect(set("auditor", `${concluded}, answered_at = now()`)).rejects.toThrow(/finding_moves/);
  await expect(set("treasurer", `answer = 'はい', concluded_by = ${me("treasurer")}`)).rejects.toThrow(
    /finding_moves/,
  );
  await expect(set("deputy", "answer = 'はい'")).rejects.toThrow(/row-level security/);
  await expect(set("deputy", `answer = 'はい', answered_by = ${me("deputy")}`)).resolves.toBeDefined();
  await expect(set("auditor", concluded)).resolves.toBeDefined();
});
