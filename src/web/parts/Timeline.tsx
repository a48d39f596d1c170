import type { ComponentChildren } from "preact";

export type TimelineEntry = {
  readonly key: string | number;
  readonly when: string;
  /** Machine-readable date of the same moment. */
  readonly datetime?: string;
  readonly title: ComponentChildren;
  readonly who?: string;
  readonly body?: ComponentChildren;
};

/** What happened, newest first or oldest first as the page gives it. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li key={entry.key} class="timeline-entry">
        <p class="timeline-when">
          <time dateTime={entry.datetime}>{entry.when}</time>
          {entry.who && <span class="timeline-who">{entry.who}</span>}
        </p>
        <p class="timeline-title">{entry.title}</p>
        {entry.body && <div class="timeline-body">{entry.body}</div>}
      </li>
    ))}
  </ol>
);
