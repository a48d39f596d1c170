import { describe, expect, it } from "vitest";
import { type Entered, readEntered, readSubmissionKey } from "./input.ts";

const entered: Entered = {
  day: "2019-06-03",
  minutes: "90",
  how: "visit",
  place: "会館",
  councils: ["3", "1", "3"],
  area: "",
  duty: "1",
  otherDuties: [],
  axis: "",
  peopleMet: "",
  metByGeneration: {},
  asked: "",
  done: "話を聞いた",
  outcome: "",
  nextStep: "",
  nextDue: "",
  nextOwner: "",
};

const said = (changes: Partial<Entered>): Record<string, string> => {
  const read = readEntered({ ...entered, ...changes });
  if (read.ok || read.error.kind !== "invalid") return {};
  return Object.fromEntries(read.error.issues.map((issue) => [issue.path, issue.message.ja]));
};
const value = (changes: Partial<Entered>) => {
  const read = readEntered({ ...entered, ...changes });
  return read.ok ? read.value : null;
};

describe("what is typed into the form", () => {
  it.each([
    ["-5", "-5"],
    ["−5", "−5"],
    ["3000", "3000"],
    ["3,000", "3,000"],
    ["0", "0"],
    ["1441", "1441"],
  ])("answers %s minutes with the range and what was typed", (minutes, shown) => {
    expect(said({ minutes }).minutes).toContain("1分から1,440分（24時間）まで");
    expect(said({ minutes }).minutes).toContain(`「${shown}」`);
  });

  it("understands minutes as people write them", () => {
    expect(value({ minutes: "９０" })?.minutes).toBe(90);
    expect(value({ minutes: "90分" })?.minutes).toBe(90);
    expect(said({ minutes: "1時間半" }).minutes).toContain("分単位の整数");
    expect(said({ minutes: "1.5" }).minutes).toContain("分単位の整数");
  });

  it("refuses days that the calendar doesn't have and reads the usual ways to write one", () => {
    for (const day of ["2019-02-29", "2019-13-01", "昨日", "0000-00-00"])
      expect(said({ day }).day).toContain("暦にない日付");
    for (const day of ["2019/6/3", "２０１９－０６－０３", "2019年6月3日"])
      expect(value({ day })?.day).toBe("2019-06-03");
  });

  it("names everything that is missing at once", () => {
    const wrong = said({ day: "", minutes: "", how: "", duty: "", done: "  " });
    expect(Object.keys(wrong).sort()).toEqual(["day", "done", "duty", "how", "minutes"]);
  });

  it("wants a due date and an owner for a next step, and a step for either", () => {
    expect(Object.keys(said({ nextStep: "見積り" })).sort()).toEqual(["nextDue", "nextOwner"]);
    expect(Object.keys(said({ nextDue: "2019-06-10" }))).toEqual(["nextStep"]);
    expect(value({ nextStep: "見積り", nextDue: "2019-06-10", nextOwner: "4" })?.next).toEqual({
      step: "見積り",
      due: "2019-06-10",
      owner: 4,
    });
  });

  it("takes a council ticked twice once and keeps the order", () => {
    expect(value({})?.councils).toEqual([3, 1]);
  });

  it("refuses ids that are none, and texts beyond all measure", () => {
    expect(said({ duty: "1; drop table" }).duty).toContain("選べない項目");
    expect(said({ councils: ["-1"] }).councils).toContain("選べない項目");
    expect(said({ done: "あ".repeat(4001) }).done).toContain("4,000文字以内");
    expect(said({ peopleMet: "-3" }).peopleMet).toContain("0から100,000まで");
  });

  it("knows a form of ours by its key", () => {
    expect(readSubmissionKey("6b1f6f0e-9f0e-4d53-8f3a-1c2d3e4f5a6b")).toBe(
      "6b1f6f0e-9f0e-4d53-8f3a-1c2d3e4f5a6b",
    );
    expect(readSubmissionKey("x")).toBeNull();
  });
});
