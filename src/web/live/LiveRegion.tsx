import type { ComponentChildren } from "preact";
import type { Topic } from "../../platform/live/index.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { readPowers } from "./topics.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  /** One of its own on every page. */
  readonly name: string;
  /** What the part shows; a change of one of them fetches the page anew. */
  readonly topics: readonly Topic[];
  readonly children: ComponentChildren;
};

/** A part of a page that stays up to date while it is open. Without scripts, or without the right, it is what it is. */
export const LiveRegion = ({ visit: { ctx, programme, mark }, name, topics, children }: Asked) => {
  const mine = topics.filter((topic) => readPowers[topic].some((power) => ctx.powers.has(power)));
  if (mine.length === 0) return <>{children}</>;
  return (
    <div
      class="live"
      id={`live-${name}`}
      data-live={mine.join(" ")}
      data-live-from={routes.live(programme.code)}
      data-live-mark={mark}
    >
      {children}
    </div>
  );
};
