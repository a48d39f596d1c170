import { parseId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import {
  editLibraryEntry,
  fieldWords,
  findLibraryEntry,
  type LibraryEntry,
  type LibraryEntryId,
  mayWriteLibrary,
  tracesIn,
} from "../../../modules/centre/consultations/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { confirmedIn, libraryFieldsOf, libraryIn, stateIn } from "./entered.ts";
import { LibraryForm } from "./LibraryForm.tsx";

type Shown = {
  readonly entry: LibraryEntry;
  readonly form: FormBody;
  readonly version: number;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { entry, form, version, trouble = noTrouble, status = 200 } = shown;
  const p = programme.code;
  return view(
    {
      title: words.libraryEdit,
      section: "library",
      crumbs: [
        { text: words.libraryTitle, href: routes.library(p) },
        { text: say(entry.title, entry.title), href: routes.libraryEntry(p, entry.id) },
        { text: words.libraryEdit },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && (
        <BothVersions
          t={t}
          rows={(["title", "situation", "done", "result"] as const).map((name) => ({
            label: fieldWords[name],
            before: entry[name],
            after: form.get(name),
          }))}
        >
          <p>{t(words.conflictHow)}</p>
        </BothVersions>
      )}
      <LibraryForm
        visit={visit}
        form={form}
        action={routes.editLibraryEntry(p, entry.id)}
        cancel={routes.libraryEntry(p, entry.id)}
        hidden={{ version }}
        issues={trouble.issues}
        traces={await tracesIn(ctx, entry.consultation, libraryIn(form))}
        isPublished={entry.state === "published"}
      />
    </>,
    status,
  );
};

const entryFor = async ({ ctx, programme, param }: ProgrammeVisit): Promise<LibraryEntry | null> => {
  const id = parseId<LibraryEntryId>(param("id"));
  const entry = id === null ? null : await findLibraryEntry(ctx, programme.id, id);
  return entry && mayWriteLibrary(await ctx.rights(), entry.area) === null ? entry : null;
};

export const editEntryPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const entry = await entryFor(visit);
  if (!entry) return missing();
  return show(visit, { entry, form: formOf(libraryFieldsOf(entry)), version: entry.version });
};

export const editEntryPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const entry = await entryFor(visit);
  if (!entry) return missing();
  const version = Number(form.get("version"));
  const state = stateIn(form);
  const done = await editLibraryEntry(ctx, {
    id: entry.id,
    version,
    fields: libraryIn(form),
    state,
    confirmed: confirmedIn(form),
  });
  if (!done.ok)
    return again(done.error, async (trouble, status) => {
      const now = status === 409 ? ((await entryFor(visit)) ?? entry) : entry;
      return show(visit, {
        entry: now,
        form,
        version: status === 409 ? now.version : version,
        trouble,
        status,
      });
    });
  const text = state === "published" ? words.libraryPublished : words.librarySaved;
  return redirect(routes.libraryEntry(programme.code, entry.id), { text });
};
