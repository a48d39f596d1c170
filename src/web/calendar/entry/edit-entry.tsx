import { parseId } from "../../../kernel/ids.ts";
import {
  type EntryId,
  type EntrySheet,
  editEntry,
  entrySheet,
  mayChange,
} from "../../../modules/centre/calendar/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Diff } from "../../parts/Diff.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { EntryForm } from "./EntryForm.tsx";
import { enteredIn, enteredOf, fieldsOf } from "./entered.ts";
import { inWords } from "./in-words.ts";
import { offeredFor } from "./offered.ts";

type Shown = {
  readonly sheet: EntrySheet;
  readonly form: FormBody;
  readonly version: number;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { sheet, form, version, trouble = noTrouble, status = 200 } = shown;
  const { entry, following } = sheet;
  const offered = await offeredFor(visit, entry.people);
  const theirs = inWords(t, enteredOf(entry), offered);
  const mine = inWords(t, enteredIn(form), offered);
  const href = routes.entry(programme.code, entry.id);
  return view(
    {
      title: words.editEntry,
      section: "calendar",
      crumbs: [
        { text: words.title, href: routes.calendar(programme.code, { on: entry.startsOn }) },
        { text: words.entry, href },
        { text: words.editEntry },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && (
        <section>
          <Diff
            t={t}
            rows={theirs.map(({ label, value }, n) => ({
              label,
              before: value,
              after: mine[n]?.value ?? "",
            }))}
            before={words.theirs}
            after={words.mine}
          />
          <p>{t(words.conflictHow)}</p>
          <Actions>
            <ButtonLink href={href}>{t(words.keepTheirs)}</ButtonLink>
          </Actions>
        </section>
      )}
      <EntryForm
        visit={visit}
        form={form}
        offered={offered}
        issues={trouble.issues}
        action={routes.editEntry(programme.code, entry.id)}
        cancel={href}
        hidden={{ version }}
        save={words.saveEdit}
      >
        {following > 0 && (
          <section class="form-part" aria-label={t(words.reach)}>
            <Field
              t={t}
              kind="radios"
              name="reach"
              label={words.reach}
              value={form.get("reach") || "one"}
              choices={[
                { value: "one", label: t(words.reachOne) },
                { value: "following", label: t(words.reachFollowing(following)) },
              ]}
              mark={false}
            />
          </section>
        )}
      </EntryForm>
    </>,
    status,
  );
};

const sheetFor = async ({ ctx, param, programme }: ProgrammeVisit): Promise<EntrySheet | null> => {
  const id = parseId<EntryId>(param("id"));
  const sheet = id === null ? null : await entrySheet(ctx, programme.id, id);
  return sheet && mayChange(await ctx.rights(), sheet.entry.areas) === null ? sheet : null;
};

export const editEntryPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { entry } = sheet;
  return show(visit, { sheet, form: formOf(fieldsOf(enteredOf(entry))), version: entry.version });
};

export const editEntryPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { id } = sheet.entry;
  const version = Number(form.get("version"));
  const following = form.get("reach") === "following";
  const edited = await editEntry(ctx, { id, version, entered: enteredIn(form), following });
  if (edited.ok) {
    const { count } = edited.value;
    return redirect(routes.entry(programme.code, id), {
      text: count > 1 ? words.savedEditMany(count) : words.savedEdit,
    });
  }
  return again(edited.error, async (trouble, status) => {
    const now = status === 409 ? ((await sheetFor(visit)) ?? sheet) : sheet;
    // Having seen both versions, the second person decides: their next try is made on top of what is saved now.
    return show(visit, {
      sheet: now,
      form,
      version: status === 409 ? now.entry.version : version,
      trouble,
      status,
    });
  });
};
