import { expect, it } from "vitest";
import { holding } from "../../../../tests/support/holding.ts";
import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import { powers } from "../../foundation/programme/index.ts";
import { canWrite, isOpen, mayApprove, mayClose, mayEnter } from "./policy.ts";
import { words } from "./text.ts";

const [here, elsewhere] = [1 as AreaId, 2 as AreaId];
const [me, other] = [1 as PersonId, 2 as PersonId];
const without = (power: string) => holding(here, ...powers.filter((one) => one !== power));

it("lets enter whoever holds ledger.enter there, and nobody else", () => {
  expect(mayEnter(holding(here, "ledger.enter"), here)).toBeNull();
  expect(mayEnter(without("ledger.enter"), here)).toBe(words.onlyTreasurer);
  expect(mayEnter(holding(here, "ledger.enter"), elsewhere)).toBe(words.onlyTreasurer);
});

it("lets approve whoever holds ledger.approve there, but what they entered themselves", () => {
  const may = holding(here, "ledger.approve");
  expect(mayApprove(may, me, { area: here, enteredBy: other })).toBeNull();
  expect(mayApprove(may, me, { area: here, enteredBy: null })).toBeNull();
  expect(mayApprove(may, me, { area: here, enteredBy: me })).toBe(words.notOwn);
  expect(mayApprove(may, me, { area: elsewhere, enteredBy: other })).toBe(words.onlyApprover);
  expect(mayApprove(without("ledger.approve"), me, { area: here, enteredBy: other })).toBe(
    words.onlyApprover,
  );
});

it("lets close a year whoever holds ledger.approve there, but who asked for it", () => {
  const may = holding(here, "ledger.approve");
  expect(mayClose(may, me, { area: here, closingBy: other })).toBeNull();
  expect(mayClose(may, me, { area: here, closingBy: me })).toBe(words.notOwnClosing);
  expect(mayClose(may, me, { area: elsewhere, closingBy: other })).toBe(words.onlyApprover);
  expect(mayClose(without("ledger.approve"), me, { area: here, closingBy: other })).toBe(words.onlyApprover);
});

it("has an open book written in, and a slip changed that neither was posted nor withdrawn", () => {
  expect((["open", "closing", "closed"] as const).map((state) => canWrite({ state }))).toEqual([
    null,
    words.bookClosing,
    words.bookClosed,
  ]);
  const states = ["waiting", "returned", "posted", "withdrawn"] as const;
  expect(states.filter((state) => isOpen({ state }))).toEqual(["waiting", "returned"]);
});
