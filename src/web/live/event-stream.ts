import type { Screen } from "../../platform/live/index.ts";

/** A screen that has left so many messages unread doesn't read any more. */
const patience = 32;
/** Milliseconds after which a browser comes back that was told nothing else. */
const comeBack = 3000;

/**
 * A screen as text/event-stream. An event says which topics changed, never what.
 * @param subscribe opens it when the first byte is asked for, so that nobody stays open whom nobody reads; answers how to leave
 */
export const eventStream = (subscribe: (screen: Screen) => () => void): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  let leave: (() => void) | undefined;
  let over = false;
  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    const send = (text: string): void => {
      if (over) return;
      if ((controller.desiredSize ?? 0) < -patience) {
        over = true;
        leave?.();
        controller.close();
      } else controller.enqueue(encoder.encode(text));
    };
    send(`retry: ${comeBack}\nevent: hello\ndata: hello\n\n`);
    leave = subscribe({
      changed: (topics) => send(`event: changed\ndata: ${topics.join(" ")}\n\n`),
      refresh: () => send("event: refresh\ndata: refresh\n\n"),
      beat: () => send(":\n\n"),
      end: (why) => {
        if (why === "crowded") send("event: enough\ndata: enough\n\n");
        if (over) return;
        over = true;
        controller.close();
      },
    });
  };
  return new ReadableStream(
    {
      pull: (controller) => {
        if (leave === undefined && !over) start(controller);
      },
      cancel: () => {
        over = true;
        leave?.();
      },
    },
    { highWaterMark: 0 },
  );
};
