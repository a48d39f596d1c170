/** Names under which the desk's forms keep their drafts. */
export const requestDraft = "request-new";

/** A record that is written for a request keeps a draft of its own, so that it disturbs no other that was begun. */
export const recordDraftFor = (request: number): string => `record-for-request-${request}`;

/** The request whose record such a draft belongs to; null = it is another draft. */
export const requestOfDraft = (form: string): number | null =>
  Number(/^record-for-request-(\d+)$/.exec(form)?.[1] ?? 0) || null;
