import { readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { translator } from "../../../../kernel/say.ts";
import { checkDefinition } from "../definition/check.ts";
import type { Definition } from "../definition/schema.ts";
import { organisationOn, type PeopleOnPost } from "./organisation.ts";
import { OrganisationList } from "./organisation-list.tsx";
import { OrganisationPicture } from "./organisation-picture.tsx";

const files = [
  "programmes/tsurumi-2019.yaml",
  "programmes/osaka-2012.yaml",
  "tests/fixtures/programmes/yamanobe-town.yaml",
];
const read = (file: string): Definition => {
  const checked = checkDefinition(readFileSync(file, "utf8"), file);
  if (!checked.ok) throw new Error(`${file} is broken`);
  return checked.value;
};

/** One person on every seat of every centre. */
const everybody = (definition: Definition): PeopleOnPost[] =>
  definition.centres.flatMap((centre, place) =>
    definition.posts
      .filter((post) => post.seats.some((seat) => seat.kind === centre.kind || seat.centre === centre.code))
      .map((post, seat) => ({
        centreCode: centre.code,
        postCode: post.code,
        names: [`名${place}の${seat}`],
      })),
  );

const draw = (definition: Definition, people: PeopleOnPost[], day: string, locale: "ja" | "en" = "ja") => {
  const organisation = organisationOn(definition, people, day);
  const t = translator(locale);
  return {
    svg: renderToString(<OrganisationPicture organisation={organisation} t={t} />),
    list: renderToString(<OrganisationList organisation={organisation} t={t} />),
  };
};

describe.each(files)("the picture of %s", (file) => {
  const definition = read(file);
  const people = everybody(definition);
  const day =
    definition.posts
      .flatMap(({ seats }) => seats.map(({ from }) => from))
      .toSorted()
      .at(-1) ?? "";
  const { svg, list } = draw(definition, people, day);

  it("names everybody, in the drawing and in the list", () => {
    for (const name of people.flatMap(({ names }) => names)) {
      expect(svg).toContain(name);
      expect(list).toContain(name);
    }
  });

  it("has a name, a description and no style attribute", () => {
    expect(svg).toMatch(/role="img" aria-labelledby="organisation-picture-title organisation-picture-desc"/);
    expect(svg).toMatch(
      /<title id="organisation-picture-title">[^<]+<\/title><desc id="organisation-picture-desc">[^<]+<\/desc>/,
    );
    expect(svg).not.toContain("style=");
  });

  it("keeps every box inside the picture and no two post boxes upon each other", () => {
    const [width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [0, 0];
    const boxes = [
      ...svg.matchAll(
        /<rect class="picture-(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
      ),
    ].map(([, kind, ...numbers]) => ({ kind, ...boxOf(numbers.map(Number)) }));
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual(width ?? 0);
      expect(box.bottom).toBeLessThanOrEqual(height ?? 0);
    }
    const posts = boxes.filter(({ kind }) => kind === "paper");
    for (const [index, one] of posts.entries())
      for (const other of posts.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });

  it("is drawn on any day, in both languages, without a number going astray", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2010-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 9 }),
        fc.constantFrom("ja" as const, "en" as const),
        (date, names, locale) => {
          const crowd = people.map((one) => ({ ...one, names }));
          const drawn = draw(definition, crowd, date.toISOString().slice(0, 10), locale).svg;
          expect(drawn).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/);
        },
      ),
      { numRuns: 20 },
    );
  });
});

type Edges = { left: number; top: number; right: number; bottom: number };
const boxOf = ([x = 0, y = 0, w = 0, h = 0]: number[]): Edges => ({
  left: x,
  top: y,
  right: x + w,
  bottom: y + h,
});
const overlap = (one: Edges, other: Edges) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
