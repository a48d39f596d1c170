import { expect, it } from "vitest";
import { holding } from "../../../../tests/support/holding.ts";
import type { AreaId } from "../../../kernel/ids.ts";
import { powers } from "../../foundation/programme/index.ts";
import { canAudit, mayAnswer, mayAudit, mayPublish, mayRelease } from "./policy.ts";
import { words } from "./text.ts";

const [here, elsewhere] = [1 as AreaId, 2 as AreaId];

it.each([
  ["audits", mayAudit, ["ledger.audit"], words.onlyAuditor],
  ["answers findings", mayAnswer, ["ledger.enter"], words.onlyTreasurer],
  ["publishes", mayPublish, ["ledger.publish"], words.onlyChair],
  ["releases pictures", mayRelease, ["ledger.publish", "ledger.enter"], words.onlyChairOrTreasurer],
] as const)("says who %s: whoever holds the power there, and nobody else", (_, may, by, refusal) => {
  const passes = powers.filter((power) => may(holding(here, power), here) === null);
  expect([...passes].sort()).toEqual([...by].sort());
  expect(may(holding(here, ...powers), elsewhere)).toBe(refusal);
  expect(may(holding(here), here)).toBe(refusal);
});

it("audits a year that has come to its end", () => {
  const states = ["open", "closing", "closed"] as const;
  expect(states.map((state) => canAudit({ state }))).toEqual([words.notEnded, null, null]);
});
