/** Name under which the form of a new case keeps its draft. */
export const newDraft = "consultation-new";
