import type { Ctx } from "../../../platform/database/run-as.ts";
import { notify } from "../../../platform/notices/index.ts";
import type { SupportRecord } from "./model.ts";
import { ownerOf } from "./policy.ts";
import { noticeWords } from "./text.ts";

const kinds = {
  returned: "record-returned",
  commented: "record-commented",
  example: "good-example",
} as const;

/** Tells whoever answers for a record what was said of it. */
export const tellOwner = (ctx: Ctx, record: SupportRecord, what: keyof typeof kinds): Promise<void> =>
  notify(ctx, {
    to: [ownerOf(record)],
    kind: kinds[what],
    said: noticeWords[what](record.id),
    href: `/${ctx.programme?.code}/records/${record.id}`,
  });
