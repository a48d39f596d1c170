import type { PersonId, ProgrammeId } from "../../kernel/ids.ts";
import { createMemory, type Mark } from "./memory.ts";
import type { Message } from "./message.ts";
import type { Topic } from "./topics.ts";

/** The way to one open screen. Nothing here waits: a screen that doesn't read is ended. */
export type Screen = {
  /** Something of these topics changed. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Something may have been missed: look anew. */
  readonly refresh: () => void;
  /** Still here. */
  readonly beat: () => void;
  /** `crowded`: this person has opened too many others since, so don't come back by yourself. */
  readonly end: (why: "over" | "crowded") => void;
};

export type Subscriber = {
  readonly person: PersonId;
  /** SHA-256 of the session's token, in hexadecimal digits. */
  readonly session: string;
  readonly programme: ProgrammeId;
  /** Where the person may read what the topic is about. */
  readonly areas: ReadonlyMap<Topic, Int32Array>;
  readonly screen: Screen;
};

type Open = Subscriber & { readonly until: number };

type Limits = {
  /** Streams of one person; the oldest goes. */
  readonly perPerson?: number;
  /** Milliseconds after which a stream ends, so that rights are asked anew. */
  readonly life?: number;
  /** Milliseconds between two signs of life. */
  readonly pulse?: number;
};

/** In random pieces, so that screens that were opened together don't all come back together. */
const spread = 0.2;

const topicsFor = (one: Subscriber, messages: readonly Message[]): readonly Topic[] => {
  const found = new Set<Topic>();
  for (const message of messages) {
    if (!("topic" in message) || found.has(message.topic)) continue;
    if (message.programme !== null && message.programme !== one.programme) continue;
    if (one.areas.get(message.topic)?.includes(message.area)) found.add(message.topic);
  }
  return [...found];
};

const isOverFor = (one: Subscriber, messages: readonly Message[]): boolean =>
  messages.some((message) =>
    "ended" in message ? message.ended === one.session : "person" in message && message.person === one.person,
  );

/** Who has a screen open in this process, and who of them is told of what. Holds no connection and no transaction. */
export const createHub = ({ perPerson = 10, life = 10 * 60_000, pulse = 20_000 }: Limits = {}) => {
  const open = new Set<Open>();
  const memory = createMemory();
  let closed = false;

  const end = (one: Open, why: "over" | "crowded"): void => {
    if (open.delete(one)) one.screen.end(why);
  };

  const hear = (messages: readonly Message[]): void => {
    memory.keep(messages);
    for (const one of open) {
      if (isOverFor(one, messages)) end(one, "over");
      else {
        const topics = topicsFor(one, messages);
        if (topics.length > 0) one.screen.changed(topics);
      }
    }
  };

  const round = (): void => {
    const now = performance.now();
    for (const one of open) {
      if (now > one.until) end(one, "over");
      else one.screen.beat();
    }
  };
  const timer = setInterval(round, pulse).unref();

  return {
    /** To be taken before a page is read; a stream opened with it hears of whatever came since. */
    mark: memory.mark,
    size: (): number => open.size,
    hear,
    /** Messages may have been missed: whoever is open looks anew, and whoever comes with an older mark as well. */
    missed: (): void => {
      memory.forget();
      for (const one of open) one.screen.refresh();
    },
    /**
     * Opens a screen's stream.
     * @param rightsAt mark from before the rights were read: a session that has ended since opens nothing
     * @param seenAt mark of what the screen shows; without one it looks anew
     * @returns what to call when the other side goes away
     */
    subscribe: (subscriber: Subscriber, rightsAt: Mark, seenAt: Mark | undefined): (() => void) => {
      const meanwhile = memory.since(rightsAt);
      if (closed || meanwhile === null || isOverFor(subscriber, meanwhile)) {
        subscriber.screen.end("over");
        return () => undefined;
      }
      const until = performance.now() + life * (1 + Math.random() * spread);
      const one: Open = { ...subscriber, until };
      const others = [...open].filter(({ person }) => person === one.person);
      for (const oldest of others.slice(0, Math.max(0, others.length + 1 - perPerson)))
        end(oldest, "crowded");
      open.add(one);
      const missed = memory.since(seenAt);
      const topics = missed && topicsFor(one, missed);
      if (topics === null) one.screen.refresh();
      else if (topics.length > 0) one.screen.changed(topics);
      return () => {
        open.delete(one);
      };
    },
    /** Ends every stream; whoever comes later is sent away. */
    close: (): void => {
      closed = true;
      clearInterval(timer);
      for (const one of open) end(one, "over");
    },
  };
};

export type Hub = ReturnType<typeof createHub>;
