import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkDefinition } from "./check.ts";
import type { Definition } from "./schema.ts";
import { contractOn, seatsDue } from "./seats-due.ts";

const read = (file: string): Definition => {
  const checked = checkDefinition(readFileSync(file, "utf8"), file);
  if (!checked.ok) throw new Error(`${file} is broken`);
  return checked.value;
};
const osaka = read("programmes/osaka-2012.yaml");
const tsurumi = read("programmes/tsurumi-2019.yaml");

const due = (definition: Definition, centreCode: string, post: string, day: string) => {
  const centre = definition.centres.find(({ code }) => code === centreCode);
  if (!centre) throw new Error(`no centre ${centreCode}`);
  return seatsDue(definition, centre, post, day);
};

it("asks the ward's centre for one manager, one advisor and three workers all year", () => {
  const year = ["2019-04-01", "2020-03-31"];
  for (const day of year) {
    const required = ["operations-manager", "advisor", "support-worker"].map(
      (post) => due(tsurumi, "tsurumi-centre", post, day).required,
    );
    expect(required).toEqual([1, 1, 3]);
  }
});

it("asks for advisors from October 2012 and for workers from November", () => {
  expect(due(osaka, "kita-branch", "advisor", "2012-10-01")).toEqual({ required: 1, dueFrom: null });
  expect(due(osaka, "kita-branch", "support-worker", "2012-10-31")).toEqual({
    required: 0,
    dueFrom: "2012-11-01",
  });
  expect(due(osaka, "kita-branch", "support-worker", "2012-11-01")).toEqual({ required: 1, dueFrom: null });
});

it("has a supervisor in each block's centre and in no branch", () => {
  expect(due(osaka, "block-1-centre", "supervisor", "2013-01-01").required).toBe(1);
  expect(due(osaka, "kita-branch", "supervisor", "2013-01-01").required).toBe(0);
});

it("asks for nobody when the contract has ended", () => {
  expect(contractOn(osaka, "kita-branch", "2014-03-31")?.code).toBe("block-1");
  expect(contractOn(osaka, "kita-branch", "2014-04-01")).toBeNull();
  expect(due(osaka, "kita-branch", "advisor", "2014-04-01").required).toBe(0);
});
