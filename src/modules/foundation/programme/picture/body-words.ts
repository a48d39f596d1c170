import type { Translate } from "../../../../kernel/say.ts";
import { breakLines } from "./line-breaks.ts";
import type { Organisation } from "./organisation.ts";
import { holdersOf } from "./post-words.ts";
import { heightOf, type Word } from "./shapes.tsx";
import { words } from "./text.ts";

/** The client's bar at the top and the councils' bar at the bottom, as lines. */
export const clientWords = ({ client }: Organisation, t: Translate, width: number): Word[] => [
  { text: t(client.name), size: 18, bold: true },
  ...breakLines(
    client.posts.map((post) => [t(post.name), holdersOf(post, t)].filter(Boolean).join(" ")).join("　"),
    14,
    width,
    3,
  ).map((text): Word => ({ text, size: 14, tone: "soft" })),
];

export const councilWords = ({ councils }: Organisation, t: Translate, width: number): Word[] => [
  { text: t(councils.name), size: 18, bold: true },
  ...breakLines(
    [t(words.supportsEach(councils.level)), councils.posts.map(t).join(t({ ja: "・", en: ", " }))]
      .filter(Boolean)
      .join("　"),
    14,
    width,
    2,
  ).map((text): Word => ({ text, size: 14, tone: "soft" })),
];

export const barHeight = (lines: readonly Word[]): number => heightOf(lines) + 24;
