import { describe, expect, it } from "vitest";
import { say } from "../../../kernel/say.ts";
import type { CouncilTerms } from "./model.ts";
import { missingFields, nextStage, stageMistakes, stageOn } from "./rules.ts";

const named = (code: string) => ({ code, name: say(code, code) });
const terms: CouncilTerms = {
  name: say("協議会", "council"),
  level: "district",
  stages: ["preparing", "founded", "certified"].map(named),
  fields: ["safety", "welfare"].map(named),
};
const mistakes = (
  stage: string,
  dates: Record<string, string>,
  fields: string[] = ["safety", "welfare"],
  before = {},
) => stageMistakes({ stage, dates, fields }, terms, "2019-06-14", before).map(({ path }) => path);

describe("the way of a council through its stages", () => {
  it("begins without any day", () => expect(mistakes("preparing", {}, [])).toEqual([]));

  it("asks for the day of every stage after the first", () =>
    expect(mistakes("certified", {})).toEqual(["dates.founded", "dates.certified"]));

  it("refuses days of stages not reached, out of order, or ahead of today", () => {
    expect(mistakes("preparing", { founded: "2019-01-01" })).toEqual(["dates.founded"]);
    expect(mistakes("certified", { founded: "2019-02-01", certified: "2019-01-31" })).toEqual([
      "dates.certified",
    ]);
    expect(mistakes("founded", { founded: "2019-06-15" })).toEqual(["dates.founded"]);
  });

  it("doesn't judge a day that already stands against today again", () =>
    expect(mistakes("founded", { founded: "2019-06-15" }, [], { founded: "2019-06-15" })).toEqual([]));

  it("lets every stage be reached on one day", () =>
    expect(
      mistakes("certified", { preparing: "2019-04-01", founded: "2019-04-01", certified: "2019-04-01" }),
    ).toEqual([]));

  it("asks for every field at the last stage and only there", () => {
    expect(mistakes("founded", { founded: "2019-01-01" }, [])).toEqual([]);
    expect(mistakes("certified", { founded: "2019-01-01", certified: "2019-02-01" }, ["safety"])).toEqual([
      "fields",
    ]);
    expect(missingFields(terms, ["safety"]).map(({ code }) => code)).toEqual(["welfare"]);
  });

  it("knows only the stages and fields of the definition", () => {
    expect(mistakes("dissolved", {})).toEqual(["stage"]);
    expect(mistakes("preparing", {}, ["space-travel"])).toEqual(["fields"]);
  });

  it("says what comes next and where a council stood on a day", () => {
    expect(nextStage(terms, "founded")?.code).toBe("certified");
    expect(nextStage(terms, "certified")).toBeNull();
    const dates = { founded: "2013-02-01", certified: "2013-03-01" };
    expect(["2012-12-31", "2013-02-01", "2019-01-01"].map((day) => stageOn(terms, dates, day))).toEqual([
      "preparing",
      "founded",
      "certified",
    ]);
  });
});
