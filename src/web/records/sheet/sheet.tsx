import { parseId, type RecordId } from "../../../kernel/ids.ts";
import {
  mayComment,
  mayFinishNext,
  mayReview,
  mayWrite,
  recordSheet,
} from "../../../modules/centre/support/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { words } from "../text.ts";
import { type CommentTyped, sentenceAsked } from "./comment-typed.ts";
import { SheetPage } from "./SheetPage.tsx";

export const recordIn = ({ param }: Pick<ProgrammeVisit, "param">): RecordId | null =>
  parseId<RecordId>(param("id"));

type Shown = {
  readonly trouble?: Trouble;
  readonly note?: string;
  readonly why?: string;
  readonly typed?: CommentTyped | null;
  readonly status?: 200 | 403 | 409 | 422;
};

/** The sheet of the record in the address; with what went wrong when a step on it did. */
export const showSheet = async (
  visit: ProgrammeVisit,
  { trouble = noTrouble, note = "", why = "", typed = null, status = 200 }: Shown = {},
): Promise<Reply> => {
  const { ctx, programme } = visit;
  const id = recordIn(visit);
  const sheet = id === null ? null : await recordSheet(ctx, programme.id, id);
  if (!sheet) return missing();
  const { record } = sheet;
  const rights = await ctx.rights();
  const may = {
    write: mayWrite(rights, record),
    review: mayReview(ctx.actor, rights, record),
    comment: mayComment(rights, record),
    next: mayFinishNext(ctx.actor, rights, { ...record, owner: record.next?.owner ?? null }),
  };
  return view(
    {
      title: words.record(record.id),
      section: "records",
      crumbs: [
        { text: words.title, href: routes.records(programme.code) },
        { text: words.record(record.id) },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      names={await namesFor(visit)}
      may={may}
      note={note}
      why={why}
      typed={may.comment === null ? (typed ?? sentenceAsked(record, visit.url.searchParams)) : null}
      trouble={trouble}
    />,
    status,
  );
};

export const recordPage = (visit: ProgrammeVisit): Promise<Reply> => showSheet(visit);
