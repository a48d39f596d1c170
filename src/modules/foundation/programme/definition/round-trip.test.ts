import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { powers, reaches } from "../powers.ts";
import { checkDefinition } from "./check.ts";

const text = fc
  .record({ ja: fc.string({ minLength: 1, unit: "grapheme" }), en: fc.string({ minLength: 1 }) })
  .map((said) => ({
    // A visible first character keeps the value from being trimmed away.
    ja: `題${said.ja}`.trim(),
    en: `x${said.en}`.trim(),
  }));
const names = (least: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/), { minLength: least, maxLength: 6 });
const named = (least: number) =>
  fc.tuple(names(least), text).map(([codes, name]) => codes.map((code) => ({ code, name })));

/** Any programme of two levels with one chain of centres and everybody allowed everything. */
const definitions = fc
  .record({
    name: text,
    levels: named(2),
    keys: names(2),
    centres: names(1),
    posts: names(1),
    axes: named(0),
    groups: named(1),
    duties: names(1),
    how: named(1),
    reach: fc.constantFrom(...reaches),
  })
  .map(({ name, levels, keys, centres, posts, axes, groups, duties, how, reach }) => ({
    version: 1,
    code: "any",
    name,
    title: name,
    purpose: name,
    period: { from: "2020-04-01", to: "2021-03-31" },
    client: { name, area: keys[0] },
    levels,
    areas: keys.map((key, index) => ({
      key,
      name,
      level: levels[index && 1]?.code,
      ...(index > 0 && { parent: keys[0] }),
      sample: false,
    })),
    contracts: [{ code: "one", contractor: null, from: "2020-04-01", to: "2021-03-31", centres }],
    centreKinds: [{ code: "kind", name }],
    centres: centres.map((code, index) => ({
      code,
      kind: "kind",
      name,
      serves: [keys[0]],
      ...(index > 0 && { parent: centres[index - 1] }),
      sample: true,
    })),
    posts: posts.map((code) => ({
      code,
      name,
      side: "centre",
      seats: [{ kind: "kind", number: 2, from: "2020-05-01", sample: false }],
      relations: {
        asks: [],
        directs: [],
        heads: [],
        advises: [],
        answers: ["client"],
        supports: ["councils"],
      },
      powers: Object.fromEntries(powers.map((power) => [power, reach])),
    })),
    axes,
    dutyGroups: groups,
    duties: duties.map((key, index) => ({
      key,
      code: `${index}`,
      group: groups[0]?.code,
      short: name,
      text: name,
    })),
    council: { name, level: levels[1]?.code, stages: how, fields: [] },
    record: { how, generations: [] },
    report: {
      kind: "kind",
      sections: [{ content: "duties", heading: name }],
      workflow: { draft: "report.draft", submit: "report.submit", accept: "report.accept" },
    },
    desk: {
      hours: [{ days: ["sat"], from: "10:00", to: "12:00" }],
      holidays: "none",
      closed: [],
      requests: { acknowledge: 5, answer: 90, warn: 10 },
      consultations: { askAgain: 14 },
      quiet: 60,
    },
  }));

it("survives the way into YAML and back, whatever it says", () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      expect(checkDefinition(stringify(definition), "any.yaml")).toEqual({ ok: true, value: definition });
    }),
    { numRuns: 100 },
  );
});
