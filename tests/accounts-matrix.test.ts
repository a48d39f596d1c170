import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as disclosure from "../src/modules/community/disclosure/index.ts";
import * as ledger from "../src/modules/community/ledger/index.ts";
import * as subsidy from "../src/modules/community/subsidy/index.ts";
import { type Post, postOf } from "./support/accounts/posts.ts";
import { stages } from "./support/accounts/stages.ts";
import {
  type AccountsWorld,
  type Actor,
  type Area,
  accountsWorld,
  actors,
  areas,
} from "./support/accounts/world.ts";

/**
 * Who may do what with a council's accounts: docs/powers.md and the tables in the READMEs of the modules, by hand. Shares
 * no line with the policies or with row security.
 */
const keepsTheBook = [
  ...["beginBook", "enterSlip", "editSlip", "withdrawSlip", "correctEntry", "countCash", "answerWarning"],
  ...[
    "addAccount",
    "addFund",
    "addProject",
    "mendInChart",
    "retireFromChart",
    "turnPhoto",
    "putIntoInbox",
    "dropFromInbox",
    "noteThing",
    "addOlderThing",
  ],
  ...["writeBudget", "importStatement", "confirmMatch", "confirmSure", "undoMatch", "takeOver"],
  ...["askToClose", "resumeBook"],
];
const secondPerson = [
  ...["approveSlips", "approveTakeover", "returnSlip", "decideBudget", "closeBook", "resumeBook"],
];
const audits = [
  ...[
    "drawSample",
    "seeVoucher",
    "certifyBalance",
    "raiseFinding",
    "concludeFinding",
    "writeReport",
    "signPaper",
  ],
];
const applies = [
  ...["beginClaim", "writePlan", "takeBudget", "submitClaim", "withdrawClaim", "beginChange", "dropChange"],
  ...["requestPayment", "writePerformance", "reportClaim"],
];
const decides = [
  ...["returnClaim", "refuseClaim", "decideClaim", "cancelClaim", "payClaim", "fixClaim"],
  ...["demandRepayment", "recordRepayment", "reverseEvent"],
];
const pictures = ["releaseVoucher", "takeBackRelease"];

const table = {
  treasurer: [...keepsTheBook, ...applies, ...pictures, "answerFinding"],
  chair: [...secondPerson, ...applies, ...pictures, "publishAccounts", "withdrawPublication"],
  "vice-chair": secondPerson,
  auditor: audits,
  secretary: [],
  "ward officer": decides,
  "support worker": [],
} satisfies Record<Post, readonly string[]>;
const expected = (actor: Actor, area: Area, action: string): "done" | "forbidden" | "not-found" => {
  const post = postOf(actor, area);
  if (!post) return "not-found";
  return (table[post] as readonly string[]).includes(action) ? "done" : "forbidden";
};

const community = "src/modules/community";
const modules = ["ledger", "disclosure", "subsidy"];
/** What takes a context and may refuse is an action; the doors say which of them others may call. */
const action =
  /export const (\w+) = (?:async )?\(\s*ctx: Ctx,(?:(?!\nexport )[\s\S])*?\): Promise<\s*Outcome</g;

let world: AccountsWorld;
/** Every cell that was tried, with what came. */
const tried: { action: string; actor: Actor; area: Area; came: string }[] = [];

beforeAll(async () => {
  world = await accountsWorld();
  for (const stage of stages)
    for (const side of world.sides) {
      await stage.reach(world, side);
      for (const [action, work] of Object.entries(await stage.tries(world, side)))
        for (const actor of actors) {
          const came = await world.attempt(actor, work);
          tried.push({ action, actor, area: side.area, came });
        }
    }
}, 300_000);
afterAll(() => world.close());

const outcomeOf = (came: string): string => (came === "ok" ? "done" : came);

it("is done by whoever the table says, refused to others who may look, and not there for outsiders", () => {
  const wrong = tried
    .map((one) => ({ ...one, came: outcomeOf(one.came), should: expected(one.actor, one.area, one.action) }))
    .filter(({ came, should }) => came !== should)
    .map((one) => `${one.actor}, ${one.area} council: ${one.action} is ${one.came}, not ${one.should}`);
  expect(wrong).toEqual([]);
});

it("is tried by every actor in both councils, each action of the three modules, and each of them is somebody's", async () => {
  const doors = [ledger, disclosure, subsidy].map((door): object => door);
  const known = doors.flatMap((door) => Object.keys(door));
  const actions = modules
    .flatMap((name) =>
      readdirSync(`${community}/${name}`, { recursive: true, encoding: "utf8" }).map(
        (file) => `${community}/${name}/${file}`,
      ),
    )
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(action)].map((match) => match[1] ?? ""))
    .filter((name) => known.includes(name));
  expect(actions.length).toBeGreaterThan(40);
  expect([...new Set(tried.map((one) => one.action))].sort()).toEqual([...new Set(actions)].sort());
  expect(tried.length).toBe(actions.length * actors.length * areas.length);
  expect([...new Set(Object.values(table).flat())].sort()).toEqual([...actions].sort());
});
