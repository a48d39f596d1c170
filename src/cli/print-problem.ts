import type { Problem } from "../kernel/problem.ts";
import { say, type Text } from "../kernel/say.ts";
import { terminalLocale } from "./print-text.ts";

const notFound = say("見つかりません。", "Not found.");

/** Says on stderr what was not granted and why; answers the exit code. */
export const printProblem = (problem: Problem, source = ""): number => {
  const say1 = (text: Text, place = "") => console.error(`${place}${text[terminalLocale()]}`);
  switch (problem.kind) {
    case "invalid":
      for (const issue of problem.issues) {
        const at = [source, issue.line, issue.column]
          .filter((part) => part !== undefined && part !== "")
          .join(":");
        say1(issue.message, `${at === "" ? "" : `${at} `}${issue.path === "" ? "" : `${issue.path}: `}`);
      }
      return 1;
    case "forbidden":
      say1(problem.reason);
      return 1;
    case "not-found":
      say1(notFound);
      return 1;
    case "conflict":
      say1(problem.message);
      return 1;
  }
};
