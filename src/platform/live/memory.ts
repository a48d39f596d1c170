import type { Message } from "./message.ts";

/** A moment in the order of messages, as a page or a stream carries it. */
export type Mark = string;

/** So many messages back a page may have been read and still hear exactly what it missed. */
const room = 2000;

type Kept = { readonly at: number; readonly message: Message };

/**
 * The last messages, each at a moment of its own, so that whoever read a page at a mark and listens from later on
 * misses nothing in between. A mark says a time and nothing about how much happened elsewhere.
 */
export const createMemory = (clock: () => number = () => performance.timeOrigin + performance.now()) => {
  const kept: Kept[] = [];
  let last = 0;
  let hearingSince = 0;
  /** The latest mark that a page carries. */
  let marked = 0;
  /** Later than every message so far and never before a mark that was given, also when the clock was set back. */
  const next = (): number => Math.max(Math.floor(clock()), last + 1, marked);
  return {
    mark: (): Mark => {
      marked = next();
      return marked.toString(36);
    },
    keep: (messages: readonly Message[]): void => {
      for (const message of messages) {
        last = next();
        kept.push({ at: last, message });
      }
      const tooMany = kept.length - room;
      if (tooMany > 0) {
        hearingSince = (kept[tooMany - 1]?.at ?? 0) + 1;
        kept.splice(0, tooMany);
      }
    },
    /** Something may have been missed: marks from before say nothing any more. */
    forget: (): void => {
      kept.length = 0;
      last = next();
      hearingSince = last + 1;
    },
    /** What came since the mark; null when nobody can tell, also for a mark that isn't ours. */
    since: (mark: string | undefined): readonly Message[] | null => {
      if (!mark || !/^[0-9a-z]{1,10}$/.test(mark)) return null;
      const from = Number.parseInt(mark, 36);
      if (from < hearingSince || from > next()) return null;
      return kept.filter(({ at }) => at >= from).map(({ message }) => message);
    },
  };
};
