/** Milliseconds: the first try after a break, and the longest pause between two. */
const soon = 2000;
const longest = 60_000;

type Told = {
  /** Something changed, or may have: the page is to be read again. */
  readonly changed: () => void;
  readonly address: (mark: string) => string;
};

/** The one line to the server. It breaks without a word and comes back by itself, later and later while that fails. */
export const liveSource = ({ changed, address }: Told, begin: string) => {
  let source: EventSource | null = null;
  let mark = begin;
  let wait = soon;
  let timer = 0;

  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = (): void => {
    if (source) return;
    clearTimeout(timer);
    const line = new EventSource(address(mark));
    source = line;
    line.addEventListener("hello", () => {
      wait = soon;
    });
    line.addEventListener("changed", changed);
    line.addEventListener("refresh", changed);
    // Too many pages of one person are open: this one listens again when somebody looks at it again.
    line.addEventListener("enough", close);
    line.addEventListener("error", () => {
      close();
      timer = window.setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, longest);
    });
  };
  return {
    open,
    close,
    /** What the page shows now was read at this mark; a line opened later asks for everything since. */
    seen: (at: string): void => {
      mark = at;
    },
  };
};
