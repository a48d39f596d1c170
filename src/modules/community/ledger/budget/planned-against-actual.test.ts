import fc from "fast-check";
import { expect, it } from "vitest";
import type { Account, AccountId, Project, ProjectId } from "../model.ts";
import { overspent, plannedAgainstActual, type Share } from "./planned-against-actual.ts";

const accounts = [1, 2, 3, 4].map(
  (id): Account => ({
    id: id as AccountId,
    kind: id < 3 ? "expense" : "income",
    code: `a${id}`,
    name: `科目${id}`,
    class: "",
    countsAs: `a${id}`,
    retired: false,
  }),
);
const projects = [7, 8].map(
  (id) => ({ id: id as ProjectId, field: "welfare", code: `p${id}`, name: "", retired: false }) as Project,
);
const share = fc.record({
  account: fc.constantFrom(...accounts.map(({ id }) => id)),
  project: fc.constantFrom(...projects.map(({ id }) => id), null),
  amount: fc.integer({ min: -50_000, max: 100_000 }),
});
const shares = fc.array(share, { maxLength: 25 });
const whole = (list: readonly { amount: number }[]): number =>
  list.reduce((sum, { amount }) => sum + amount, 0);

it("loses nothing: its columns add up to what was planned, posted and written down", () => {
  fc.assert(
    fc.property(shares, shares, shares, (planned, posted, waiting) => {
      const compared = plannedAgainstActual({ accounts, projects }, { planned, posted, waiting });
      const column = (key: "planned" | "posted" | "waiting" | "left") =>
        compared.reduce((sum, one) => sum + one[key], 0);
      expect(column("planned")).toBe(whole(planned));
      expect(column("posted")).toBe(whole(posted));
      expect(column("waiting")).toBe(whole(waiting));
      expect(column("left")).toBe(whole(planned) - whole(posted) - whole(waiting));
      const keys = compared.map(({ account, project }) => `${account}/${project}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it("names exactly the expenses of which more is gone than was planned, asked share by share", () => {
  fc.assert(
    fc.property(shares, shares, shares, (planned, posted, waiting) => {
      const named = overspent(
        { accounts },
        plannedAgainstActual({ accounts, projects }, { planned, posted, waiting }),
      ).map(({ account, project }) => `${account}/${project}`);
      const expected = [...projects.map(({ id }) => id), null].flatMap((project) =>
        accounts.flatMap(({ id, kind }) => {
          const of = (list: readonly Share[]) =>
            whole(list.filter((one) => one.account === id && one.project === project));
          return kind === "expense" && of(posted) + of(waiting) > of(planned) ? [`${id}/${project}`] : [];
        }),
      );
      expect(named).toEqual(expected);
    }),
  );
});
