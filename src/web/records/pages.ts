import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { discardPost, draftPost } from "./drafts.ts";
import { editRecordPage, editRecordPost } from "./form/edit-record.tsx";
import { newRecordPage, newRecordPost } from "./form/new-record.tsx";
import { recordImport } from "./import.ts";
import { recordFile } from "./list/export.ts";
import { recordList } from "./list/list.tsx";
import { approvePost, reviewQueue } from "./review/queue.tsx";
import { attachmentFile } from "./sheet/attachment.ts";
import { nextPost, reviewPost } from "./sheet/review-post.ts";
import { recordPage } from "./sheet/sheet.tsx";

/** Support records: list, form, sheet, review, drafts, import. */
export const recordPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/records", page(deps, recordList));
  app.get("/:programme/records.csv", page(deps, recordFile("csv")));
  app.get("/:programme/records.xlsx", page(deps, recordFile("xlsx")));
  app.get("/:programme/records/new", page(deps, newRecordPage));
  app.post("/:programme/records/new", post(deps, newRecordPost(deps)));
  app.get("/:programme/records/import", page(deps, recordImport.page));
  app.post("/:programme/records/import", post(deps, recordImport.post));
  const record = "/:programme/records/:id{[0-9]+}";
  app.get(record, page(deps, recordPage));
  app.get(`${record}/edit`, page(deps, editRecordPage));
  app.post(`${record}/edit`, post(deps, editRecordPost(deps)));
  app.post(`${record}/review`, post(deps, reviewPost));
  app.post(`${record}/next`, post(deps, nextPost));
  app.get(`${record}/attachments/:attachment{[0-9]+}`, page(deps, attachmentFile(deps)));
  app.post("/:programme/drafts", post(deps, draftPost));
  app.post("/:programme/drafts/discard", post(deps, discardPost));
  app.get("/:programme/review", page(deps, reviewQueue));
  app.post("/:programme/review", post(deps, approvePost));
};
