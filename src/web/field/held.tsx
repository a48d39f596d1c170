import { type FileId, parseId } from "../../kernel/ids.ts";
import {
  discardDraft,
  findDraft,
  findStranded,
  listStranded,
  type StrandedEntry,
  type StrandedId,
  setAsideStranded,
  takeOverStranded,
} from "../../modules/centre/support/index.ts";
import type { KeptFile } from "../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import type { Deps } from "../deps.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { enteredIn, fieldsOf } from "../records/form/entered.ts";
import { offeredFor } from "../records/form/offered.ts";
import { file, missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import { filesIn } from "../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { HeldPage } from "./HeldPage.tsx";
import { HeldTable } from "./HeldTable.tsx";
import { words } from "./text.ts";

export const heldList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  if (!ctx.powers.has("record.review")) return missing();
  const entries = await listStranded(ctx, programme.id);
  return view({ title: words.held, section: "review" }, <HeldTable visit={visit} entries={entries} />);
};

const draftOf = (entry: StrandedEntry): string => `held-${entry.id}`;

const entryFor = async ({ ctx, param, programme }: ProgrammeVisit): Promise<StrandedEntry | null> => {
  const id = parseId<StrandedId>(param("id"));
  return id === null || !ctx.powers.has("record.review") ? null : findStranded(ctx, programme.id, id);
};

type Shown = {
  readonly entry: StrandedEntry;
  readonly form: FormBody;
  readonly kept: readonly KeptFile[];
  readonly note?: string;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { programme } = visit;
  const { entry, form, kept, note = "", trouble = noTrouble, status = 200 } = shown;
  return view(
    {
      title: words.heldOne(entry.id),
      section: "review",
      crumbs: [
        { text: words.held, href: routes.stranded(programme.code) },
        { text: words.heldOne(entry.id) },
      ],
    },
    <HeldPage
      {...{ visit, entry, form, kept, note, trouble }}
      draft={draftOf(entry)}
      offered={await offeredFor(visit)}
    />,
    status,
  );
};

/** The pictures that came, as files that the form keeps. */
const keptOf = (entry: StrandedEntry): KeptFile[] =>
  entry.files.map(({ name, sha256, mediaType }) => ({
    name,
    sha256,
    // The database keeps no other types than ours, and the size is not asked for here.
    mediaType: mediaType as KeptFile["mediaType"],
    size: 0,
  }));

export const heldEntry = async (visit: ProgrammeVisit): Promise<Reply> => {
  const entry = await entryFor(visit);
  if (!entry) return missing();
  const draft = await findDraft(visit.ctx, draftOf(entry));
  return show(visit, {
    entry,
    form: formOf(draft ? draft.fields : fieldsOf(entry.entered)),
    kept: keptOf(entry),
  });
};

export const takeOverPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const entry = await entryFor(visit);
    if (!entry) return missing();
    const arrived = await filesIn(deps.files, form);
    const taken = await takeOverStranded(ctx, {
      id: entry.id,
      entered: enteredIn(form),
      files: arrived.files,
    });
    if (taken.ok && arrived.issues.length === 0) {
      await discardDraft(ctx, { form: draftOf(entry) });
      return redirect(routes.record(programme.code, taken.value), { text: words.taken });
    }
    const back = (trouble: Trouble, status: 403 | 409 | 422) =>
      show(visit, {
        entry,
        form,
        kept: arrived.files,
        trouble: { ...trouble, issues: [...trouble.issues, ...arrived.issues] },
        status,
      });
    return taken.ok ? back(noTrouble, 422) : again(taken.error, back);
  };

export const setAsidePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const entry = await entryFor(visit);
  if (!entry) return missing();
  const note = form.get("note");
  const done = await setAsideStranded(ctx, { id: entry.id, note });
  if (done.ok) return redirect(routes.stranded(programme.code), { text: words.wasAside });
  return again(done.error, (trouble, status) =>
    show(visit, {
      entry,
      form: formOf(fieldsOf(entry.entered)),
      kept: keptOf(entry),
      note,
      trouble,
      status,
    }),
  );
};

/** A picture that came with a held entry. */
export const heldFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const entry = await entryFor(visit);
    const id = parseId<FileId>(visit.param("file"));
    const found = entry?.files.find((one) => one.id === id);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, found.name, true) : missing();
  };
