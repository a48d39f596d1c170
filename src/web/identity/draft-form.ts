import { parseId, type RecordId } from "../../kernel/ids.ts";
import { draftForms } from "../../modules/centre/support/index.ts";
import { requestDraft } from "../desk/draft-names.ts";

/** The name under which the form at this address keeps its drafts; null for forms that keep none. */
export const draftFormAt = (path: string): { programme: string; form: string } | null => {
  const request = /^\/([^/]+)\/requests\/new$/.exec(path)?.[1];
  if (request) return { programme: request, form: requestDraft };
  const [, programme = "", id = ""] = /^\/([^/]+)\/records\/(new|\d+)(?:\/edit)?$/.exec(path) ?? [];
  if (id === "new") return { programme, form: draftForms.newRecord };
  const record = parseId<RecordId>(id);
  return record === null ? null : { programme, form: draftForms.record(record) };
};
