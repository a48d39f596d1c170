import type { VNode } from "preact";
import type { Text } from "../kernel/say.ts";

/** One step of the breadcrumb above a page; the last one, the page itself, has no address. */
export type Crumb = { readonly text: Text; readonly href?: string };

export type PageFrame = {
  readonly title: Text;
  readonly crumbs?: readonly Crumb[];
  /** Key of the navigation entry that this page belongs to. */
  readonly section?: string;
  /** Uses the whole width, for wide tables and boards. */
  readonly wide?: boolean;
  /** What the "?" of this page says; without it, the help of its section. */
  readonly help?: readonly Text[];
};

/** What was done, shown once on the next page; undo is an address that a form posts to. */
export type Flash = { readonly text: Text; readonly undo?: string };

/** What a page answers. `ok: false` rolls the transaction back. */
export type Reply =
  | {
      readonly ok: boolean;
      readonly kind: "view";
      readonly status: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429;
      readonly frame: PageFrame;
      readonly body: VNode;
    }
  | { readonly ok: true; readonly kind: "redirect"; readonly to: string; readonly flash?: Flash }
  | {
      readonly ok: true;
      readonly kind: "file";
      readonly bytes: Uint8Array | string;
      readonly type: string;
      readonly name: string;
      readonly inline?: boolean;
    }
  | { readonly ok: true; readonly kind: "stream"; readonly body: () => ReadableStream<Uint8Array> }
  /** For a script of ours that asked: words in it are already in the reader's language. Kept by no cache. */
  | { readonly ok: boolean; readonly kind: "json"; readonly status: JsonStatus; readonly data: unknown }
  | { readonly ok: false; readonly kind: "missing" }
  | { readonly ok: false; readonly kind: "sign-in" };

export const view = (
  frame: PageFrame,
  body: VNode,
  status: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 = 200,
): Reply => ({
  ok: status < 400,
  kind: "view",
  status,
  frame,
  body,
});

/** A page that names what was refused, while the rest was done and stays done. */
export const doneInPart = (frame: PageFrame, body: VNode): Reply => ({
  ok: true,
  kind: "view",
  status: 422,
  frame,
  body,
});

/** After a write: 303 to a page, with a word on what was done. */
export const redirect = (to: string, flash?: Flash): Reply => ({
  ok: true,
  kind: "redirect",
  to,
  ...(flash ? { flash } : {}),
});

/** An Excel workbook. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const file = (bytes: Uint8Array | string, type: string, name: string, inline = false): Reply => ({
  ok: true,
  kind: "file",
  bytes,
  type,
  name,
  inline,
});

/** Events for a screen that stays open; nothing of the transaction may live on in it. */
export const stream = (body: () => ReadableStream<Uint8Array>): Reply => ({ ok: true, kind: "stream", body });
type JsonStatus = 200 | 201 | 202 | 400 | 401 | 403 | 404 | 409 | 422;

export const json = (status: JsonStatus, data: unknown): Reply => ({
  ok: status < 400,
  kind: "json",
  status,
  data,
});

export const missing = (): Reply => ({ ok: false, kind: "missing" });
export const signIn = (): Reply => ({ ok: false, kind: "sign-in" });
