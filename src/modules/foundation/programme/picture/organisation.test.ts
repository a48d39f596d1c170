import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkDefinition } from "../definition/check.ts";
import type { Definition } from "../definition/schema.ts";
import { organisationOn } from "./organisation.ts";

const read = (file: string): Definition => {
  const checked = checkDefinition(readFileSync(file, "utf8"), file);
  if (!checked.ok) throw new Error(`${file} is broken`);
  return checked.value;
};
const tsurumi = read("programmes/tsurumi-2019.yaml");
const osaka = read("programmes/osaka-2012.yaml");
const town = read("tests/fixtures/programmes/yamanobe-town.yaml");

it("draws the ward's scheme as the outline tells it", () => {
  const { bonds } = organisationOn(tsurumi, [], "2019-06-03");
  expect(bonds.map(({ from, to, relations }) => `${from} ${relations.join("+")} ${to}`)).toEqual([
    "operations-manager directs support-worker",
    "operations-manager reports client",
    "advisor heads+advises support-worker",
    "advisor answers client",
    "advisor answers councils",
    "support-worker supports councils",
    "client asks operations-manager",
  ]);
});

it("puts 24 branches below five centres and nobody else in between", () => {
  const { centres } = organisationOn(osaka, [], "2013-01-01");
  expect(centres.map(({ posts }) => posts.map(({ code }) => code))).toEqual(Array(5).fill(["supervisor"]));
  expect(centres.map(({ branches }) => branches.length)).toEqual([5, 5, 5, 5, 4]);
  expect(centres[0]?.branches[0]?.posts.map(({ code }) => code)).toEqual(["advisor", "support-worker"]);
});

it("shows who stands where, and what is still due", () => {
  const people = [{ centreCode: "kita-branch", postCode: "advisor", names: ["見本 花子"] }];
  const branch = organisationOn(osaka, people, "2012-10-15").centres[0]?.branches[0];
  expect(branch?.posts).toMatchObject([
    { names: ["見本 花子"], required: 1, dueFrom: null },
    { names: [], required: 0, dueFrom: "2012-11-01" },
  ]);
});

it("follows the contract from one contractor to the next, and past the last", () => {
  const contractorOn = (day: string) => organisationOn(town, [], day).centres[0]?.contract?.contractor?.ja;
  expect(["2025-03-31", "2025-04-01", "2027-04-01"].map(contractorOn)).toEqual([
    "山野辺くらし社",
    "里の会",
    undefined,
  ]);
});

it("lets no arrow of reporting start at a post that sits in no reporting centre", () => {
  const { bonds } = organisationOn(osaka, [], "2013-01-01");
  expect(bonds.filter(({ relations }) => relations.includes("reports")).map(({ from }) => from)).toEqual([
    "supervisor",
  ]);
});
