import type { AreaId } from "../../../../kernel/ids.ts";

/** An area of the tree: city › block › ward › district, to any depth. */
export type Area = {
  readonly id: AreaId;
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  readonly level: string;
  readonly parent_id: AreaId | null;
  readonly is_sample: boolean;
};

/** One line of an import: an area as it shall stand. `parent` is the code of its parent, empty for a root. */
export type AreaLine = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly level: string;
  readonly parent: string;
  readonly sample: boolean;
};

/** A level by its code, with the names by which a file may call it, and where it stands in one programme. */
export type Level = { readonly code: string; readonly names: readonly string[] };

/** What an import would do. `add` has parents before children. */
export type AreaPlan = {
  readonly add: readonly AreaLine[];
  readonly change: readonly AreaLine[];
  readonly unchanged: number;
};
