import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Actor, Rights } from "../../../platform/database/run-as.ts";
import type { Step } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be. The screen shows the same sentence on the disabled button. */

type Of = { readonly area: AreaId; readonly assignee: PersonId | null };

/** The centre acknowledges and assigns, its assignee answers, the client closes or reopens. */
export const mayStep = (actor: Actor, rights: Rights, request: Of, step: Step): Text | null => {
  const { area, assignee } = request;
  const handles = rights.has("request.handle", area);
  switch (step) {
    case "acknowledge":
    case "assign":
      return handles ? null : words.onlyHandler;
    case "answer": {
      if (handles) return null;
      if (assignee === null || actor.kind !== "person" || actor.id !== assignee) return words.onlyAssignee;
      // Given to them once, but no longer on a post that supports anybody here.
      return rights.has("request.read", area) && rights.areas("record.write").size > 0
        ? null
        : words.noLongerInOffice;
    }
    case "accept":
    case "reopen":
      return rights.has("request.file", area) ? null : words.onlyClient;
  }
};
