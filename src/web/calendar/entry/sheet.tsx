import { parseId } from "../../../kernel/ids.ts";
import {
  cancelEntry,
  type EntryId,
  entrySheet,
  mayChange,
  restoreEntry,
} from "../../../modules/centre/calendar/index.ts";
import { areaById } from "../../../modules/foundation/programme/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { SheetPage } from "./SheetPage.tsx";

type Shown = {
  readonly trouble?: Trouble;
  readonly reason?: string;
  readonly status?: 200 | 403 | 409 | 422;
};

const idIn = ({ param }: ProgrammeVisit): EntryId | null => parseId<EntryId>(param("id"));

const showEntry = async (
  visit: ProgrammeVisit,
  { trouble = noTrouble, reason = "", status = 200 }: Shown = {},
): Promise<Reply> => {
  const { ctx, programme } = visit;
  const id = idIn(visit);
  const sheet = id === null ? null : await entrySheet(ctx, programme.id, id);
  if (!sheet) return missing();
  const { entry } = sheet;
  const area = entry.councils.length === 0 ? ((await areaById(ctx, entry.area))?.name ?? "") : "";
  const title = { ja: entry.title, en: entry.title };
  return view(
    {
      title,
      section: "calendar",
      crumbs: [
        { text: words.title, href: routes.calendar(programme.code, { on: entry.startsOn }) },
        { text: title },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      names={await namesFor(visit)}
      area={area}
      refusal={mayChange(await ctx.rights(), entry.areas)}
      reason={reason}
      trouble={trouble}
    />,
    status,
  );
};

export const entryPage = (visit: ProgrammeVisit): Promise<Reply> => showEntry(visit);

/** An outsider's form is answered like one for an entry that doesn't exist. */
const mayTouch = async (visit: ProgrammeVisit, id: EntryId): Promise<boolean> => {
  const sheet = await entrySheet(visit.ctx, visit.programme.id, id);
  return sheet !== null && mayChange(await visit.ctx.rights(), sheet.entry.areas) === null;
};

export const cancelPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = idIn(visit);
  if (id === null || !(await mayTouch(visit, id))) return missing();
  const reason = form.get("reason");
  const done = await cancelEntry(ctx, { id, reason, following: form.get("following") !== "" });
  if (!done.ok) return again(done.error, (trouble, status) => showEntry(visit, { trouble, reason, status }));
  const { count } = done.value;
  return redirect(routes.entry(programme.code, id), {
    text: count > 1 ? words.calledOffMany(count) : words.calledOff,
    ...(count > 1 ? {} : { undo: routes.restoreEntry(programme.code, id) }),
  });
};

export const restorePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  const id = idIn(visit);
  if (id === null || !(await mayTouch(visit, id))) return missing();
  const done = await restoreEntry(ctx, { id });
  return done.ok
    ? redirect(routes.entry(programme.code, id), { text: words.takenBack })
    : again(done.error, (trouble, status) => showEntry(visit, { trouble, status }));
};
