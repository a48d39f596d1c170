import type { ComponentChildren } from "preact";
import type { Text } from "../../kernel/say.ts";
import type { ProgrammeVisit } from "../visit.ts";

/** One thing that waits: a sentence and one button. */
export type TodayLine = {
  readonly key: string;
  /** Smaller hurts sooner: days until due, negative when late; what has no date counts from when it came. */
  readonly urgency: number;
  readonly say: Text;
  /** A second, smaller sentence. */
  readonly note?: Text;
  readonly late?: boolean;
  readonly action: ComponentChildren;
};

/** A module's part of the page. */
export type TodayPart = (visit: ProgrammeVisit) => Promise<readonly TodayLine[]>;
