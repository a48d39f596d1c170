import { renderPdf } from "../../src/platform/documents/index.ts";

/** A PDF of as many paragraphs as are asked for; 90 of them fill several pages. */
export const anyPaper = (lines: number): Promise<Uint8Array> =>
  renderPdf("audit", {
    title: "見本の領収書",
    language: "ja",
    running: "見本",
    marks: [],
    council: "見本",
    date: "令和元年6月3日",
    addressee: "",
    sender: [],
    facts: [],
    report: Array.from({ length: lines }, (_, at) => `${at + 1}行目です。`),
    tables: [],
    signatures: [],
    notes: [],
  });
