/** The door of the rule packs. */

export { type LoadedRules, loadPack } from "./actions/load-pack.ts";
export { checkPack } from "./definition/check.ts";
export { loadShippedPacks } from "./load-shipped.ts";
export type {
  CategoryCap,
  LoadedPack,
  Pack,
  PackId,
  ReceiptRules,
  Rounding,
  Share,
  Source,
  SubsidyRules,
} from "./model.ts";
export { type ListedPack, listPacks } from "./queries/list-packs.ts";
export { packFor, packsFor } from "./queries/pack-for.ts";
export { readShare } from "./read-share.ts";
export { words as packWords } from "./text.ts";
