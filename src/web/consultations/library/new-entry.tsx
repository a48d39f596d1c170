import {
  type ConsultationSheet,
  consultationSheet,
  libraryRefusal,
  makeLibraryEntry,
  mayWriteLibrary,
  tracesIn,
} from "../../../modules/centre/consultations/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { caseIn } from "../sheet/sheet.tsx";
import { words } from "../text.ts";
import { confirmedIn, draftOf, libraryFieldsOf, libraryIn, stateIn } from "./entered.ts";
import { LibraryForm } from "./LibraryForm.tsx";

const show = async (
  visit: ProgrammeVisit,
  sheet: ConsultationSheet,
  form: FormBody,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { one } = sheet;
  const p = programme.code;
  return view(
    {
      title: words.libraryNewTitle,
      section: "library",
      crumbs: [
        { text: words.title, href: routes.consultations(p) },
        { text: words.one(one.id), href: routes.consultation(p, one.id) },
        { text: words.libraryNewTitle },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>{t(words.libraryHow)}</p>
      <LibraryForm
        visit={visit}
        form={form}
        action={routes.caseToLibrary(p, one.id)}
        cancel={routes.consultation(p, one.id)}
        issues={trouble.issues}
        traces={await tracesIn(ctx, one.id, libraryIn(form))}
        isPublished={false}
      />
    </>,
    status,
  );
};

/** A case that can become an entry: visible, closed, not confidential, and in the actor's areas. */
const sheetFor = async (visit: ProgrammeVisit): Promise<ConsultationSheet | null> => {
  const { ctx, programme } = visit;
  const id = caseIn(visit);
  const sheet = id === null ? null : await consultationSheet(ctx, programme.id, id);
  if (!sheet || mayWriteLibrary(await ctx.rights(), sheet.one.area) !== null) return null;
  return libraryRefusal(sheet.one) === null ? sheet : null;
};

export const newEntryPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  if (sheet.library !== null)
    return redirect(routes.libraryEntry(visit.programme.code, sheet.library), {
      text: words.libraryBefore,
    });
  return show(visit, sheet, formOf(libraryFieldsOf(draftOf(sheet))));
};

export const newEntryPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const state = stateIn(form);
  const made = await makeLibraryEntry(ctx, {
    consultation: sheet.one.id,
    fields: libraryIn(form),
    state,
    confirmed: confirmedIn(form),
  });
  if (!made.ok) return again(made.error, (trouble, status) => show(visit, sheet, form, trouble, status));
  const text = made.value.again
    ? words.libraryBefore
    : state === "published"
      ? words.libraryPublished
      : words.librarySaved;
  return redirect(routes.libraryEntry(programme.code, made.value.id), { text });
};
