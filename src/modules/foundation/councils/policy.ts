import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may. The screen shows the same sentence on the disabled button. */

/** A council is registered and kept by whoever holds council.write in its district. */
export const mayWriteCouncil = (rights: Rights, area: AreaId): Text | null =>
  rights.has("council.write", area) ? null : words.onlyWriter;

/** Contact points are personal data: they need people.read besides. */
export const maySeeContacts = (rights: Rights, area: AreaId): Text | null =>
  rights.has("people.read", area) ? null : words.onlyContactReader;

export const mayWriteContacts = (rights: Rights, area: AreaId): Text | null =>
  mayWriteCouncil(rights, area) ?? maySeeContacts(rights, area);
