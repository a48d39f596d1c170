import { Worker } from "node:worker_threads";
import { findDocument } from "./find-document.ts";

type Answer =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string };
type Waiting = {
  readonly done: (pdf: Uint8Array<ArrayBuffer>) => void;
  readonly failed: (error: Error) => void;
};

const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let asked = 0;

/** One thread, started at the first paper and kept warm; it never keeps the process alive by itself. */
const warmThread = (): Worker => {
  if (thread) return thread;
  const started = new Worker(findDocument("render.mjs"));
  started.on("message", (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ("pdf" in answer) one?.done(answer.pdf);
    else one?.failed(new Error(answer.error));
  });
  const ended = (error: Error): void => {
    if (thread === started) thread = null;
    for (const one of waiting.values()) one.failed(error);
    waiting.clear();
  };
  started.on("error", ended);
  started.on("exit", () => ended(new Error("the thread that renders papers has ended")));
  thread = started;
  return started;
};

/**
 * A tagged PDF (PDF/UA-1) from a template of documents/.
 * @param template its name without `.typ`
 * @param data what the template prints, as plain JSON of ready strings; next to each template lies an example
 * @param pictures JPEG bytes by the name under which the template finds them in `/pictures/`
 */
export const renderPdf = (
  template: string,
  data: unknown,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((done, failed) => {
    const worker = warmThread();
    worker.ref();
    waiting.set(++asked, { done, failed });
    worker.postMessage({ id: asked, template, data: JSON.stringify(data), pictures });
  });
