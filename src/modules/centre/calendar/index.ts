/** The door of the calendar module. */

export { cancelEntry } from "./actions/cancel-entry.ts";
export { editEntry } from "./actions/edit-entry.ts";
export { type Planned, planEntry } from "./actions/plan-entry.ts";
export { restoreEntry } from "./actions/restore-entry.ts";
export { writeIcs } from "./export/ics.ts";
export { dropFeed, type Feed, type FeedRead, myFeed, readFeed, renewFeed } from "./feed.ts";
export type { Entered as EnteredEntry } from "./input.ts";
export {
  type Entry,
  type EntryId,
  type Kind as EntryKind,
  kinds as entryKinds,
  repeats,
  type Span,
} from "./model.ts";
export { mayChange, mayPlan, mayRead } from "./policy.ts";
export { type EntryFilter, entriesBetween } from "./queries/entries-between.ts";
export { type Clash, type EntrySheet, entrySheet } from "./queries/entry-sheet.ts";
export { type FeedEntry, type FeedScope, feedScopes } from "./queries/feed-entries.ts";
export { type DayAtDesk, dayAtDesk } from "./rules/opening.ts";
export { daysTouched, minutesOf } from "./rules/span.ts";
export { fieldWords, kindWords, longest, repeatWords } from "./text.ts";
