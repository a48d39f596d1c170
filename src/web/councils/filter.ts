import { type AreaId, parseId } from "../../kernel/ids.ts";
import {
  type CouncilFilter,
  type CouncilSort,
  councilSorts,
} from "../../modules/foundation/councils/index.ts";

const isSort = (text: string): text is CouncilSort => councilSorts.some((sort) => sort === text);

/** What the address asks of the list; anything it can't mean is left out. */
export const filterIn = (query: URLSearchParams): CouncilFilter & { readonly sort: CouncilSort } => {
  const by = query.get("sort") ?? "name";
  const key = by.replace(/^-/, "");
  const area = parseId<AreaId>(query.get("area") ?? "");
  return {
    text: query.get("text") ?? "",
    stage: query.get("stage") ?? "",
    ...(area === null ? {} : { area }),
    sort: isSort(key) ? key : "name",
    descending: by.startsWith("-"),
  };
};
