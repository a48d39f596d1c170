import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSnapshot, readSnapshot } from "../../src/modules/community/disclosure/index.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";
import { commandsOver } from "../support/run-command.ts";

/** Published data, to be changed in any way. */
type Draft = ReturnType<typeof JSON.parse>;

let db: TestDatabase;
let commands: ReturnType<typeof commandsOver>;
let server: Server;
let body: string;
let served: string;

beforeAll(async () => {
  db = await demoDatabase();
  commands = commandsOver(db);
  body = (await db.owner.query("select body from disclosure.snapshot")).rows[0].body;
  server = createServer((_, answer) => answer.end(served)).listen(0, "127.0.0.1");
  await once(server, "listening");
}, 120_000);
afterAll(async () => {
  server.close();
  await commands.close();
  await db.drop();
});

const forged = (change: (draft: Draft) => void): string => {
  const draft = JSON.parse(body);
  change(draft);
  return JSON.stringify(draft);
};
const faultOf = (text: string) => {
  const snapshot = readSnapshot(text);
  if (!snapshot) throw new Error("no accounts");
  return checkSnapshot(snapshot).fault;
};
const verify = (...more: string[]) => {
  const { port } = server.address() as AddressInfo;
  return commands.run("verify/verify.ts", [
    "x",
    "verify",
    "--public",
    `http://127.0.0.1:${port}/open/1/2018`,
    ...more,
  ]);
};

describe("a published statement", () => {
  it("holds as it was published", () => {
    expect(faultOf(body)).toBeNull();
  });

  it.each<[string, (draft: Draft) => string | null, (draft: Draft) => void]>([
    [
      "says a category twice, and adds it to the totals",
      () => "",
      ({ statement }) => {
        statement.expense.unshift({ ...statement.expense[0], amount: 1_000_000 });
        statement.totals.expense += 1_000_000;
        statement.totals.opening += 1_000_000;
      },
    ],
    [
      "calls a category something else",
      ({ statement }) => statement.expense[0].code,
      ({ statement }) => {
        statement.expense[0].name = "別の科目";
      },
    ],
    [
      "calls a place a category",
      ({ statement }) => statement.places[0].code,
      ({ statement }) => {
        statement.places[0].kind = "deposit";
      },
    ],
    [
      "divides a project otherwise",
      ({ statement }) => statement.projects[0].code,
      ({ statement }) => {
        statement.projects[0].sums[0].amount += 1;
        statement.projects[0].sums[1].amount -= 1;
      },
    ],
    [
      "has other categories in a project",
      ({ statement }) => statement.projects[0].code,
      ({ statement }) => {
        statement.projects[0].categories[0].amount += 1;
      },
    ],
    [
      "opens and closes with more",
      () => "",
      ({ statement }) => {
        statement.totals.opening += 1;
        statement.totals.closing += 1;
      },
    ],
    [
      "leaves a fund out",
      ({ statement }) => statement.funds[0].code,
      ({ statement }) => {
        statement.funds.shift();
      },
    ],
  ])("that %s is refused", (_, code, change) => {
    expect(faultOf(forged(change))).toEqual({ kind: "statement", code: code(JSON.parse(body)) ?? "" });
  });
});

describe("a server that forges", () => {
  it("is found out from the terminal, also where only the paper tells", async () => {
    served = body;
    const honest = await verify();
    expect(honest.code).toBe(0);
    served = forged((draft) => {
      draft.statement.expense[0].amount += 1;
    });
    expect((await verify()).code).toBe(1);
    // All of it computed anew holds by itself; the mark on paper is another.
    const { head } = JSON.parse(body);
    served = body;
    const spaced = head.replace(/(.{14})/g, "$1\u200b ");
    expect((await verify("--head", spaced)).code).toBe(0);
    expect((await verify("--head", "0".repeat(64))).code).toBe(1);
  });

  it("moves no cursor and writes no lines of its own", async () => {
    served = forged((draft) => {
      draft.council.name = "見本\u001b[2J\u001b[31m\n署名： 監事 本物";
    });
    const { out, code } = await verify();
    expect(code).toBe(0);
    expect(out).not.toContain("\u001b[2J");
    expect(out.split("\n").filter((line) => line.startsWith("署名： 監事 本物"))).toEqual([]);
  });
});
