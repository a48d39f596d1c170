import type { Issue } from "../../../kernel/problem.ts";
import type { Definition } from "./definition/schema.ts";
import type { WorkInUse } from "./store.ts";
import { words } from "./text.ts";

/** What a changed definition would leave without its ground: parts that are gone, contracts cut too short. */
export const orphansOf = (definition: Definition, inUse: readonly WorkInUse[]): Issue[] => {
  const kept = {
    duties: new Set(definition.duties.map((duty) => duty.key)),
    centres: new Set(definition.centres.map((centre) => centre.code)),
    posts: new Set(definition.posts.map((post) => post.code)),
    contracts: new Set(definition.contracts.map((contract) => contract.code)),
  };
  const gone = inUse
    .filter((work) => !kept[work.part].has(work.code))
    .map((work) => ({
      path: work.part,
      message: words.wouldOrphan(work.part, work.code, work.used_by, work.uses),
    }));
  const cut = inUse.flatMap((work) => {
    const contract = work.part === "contracts" && definition.contracts.find(({ code }) => code === work.code);
    if (!contract) return [];
    const last = work.last_day ?? work.first_day;
    return work.first_day < contract.from || last > contract.to
      ? [{ path: "contracts", message: words.wouldCutOff(work.code, work.used_by, work.first_day, last) }]
      : [];
  });
  return [...gone, ...cut];
};
