import { randomUUID } from "node:crypto";
import { parsePlainDate } from "../../../kernel/dates.ts";
import { type CouncilId, parseId } from "../../../kernel/ids.ts";
import {
  entrySheet,
  fieldWords,
  mayPlan,
  planEntry,
  repeats,
  repeatWords,
} from "../../../modules/centre/calendar/index.ts";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { EntryForm } from "./EntryForm.tsx";
import { enteredIn, fieldsOf } from "./entered.ts";
import { offeredFor } from "./offered.ts";

type Shown = {
  readonly form: FormBody;
  readonly key: string;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (
  visit: ProgrammeVisit,
  { form, key, trouble = noTrouble, status = 200 }: Shown,
): Promise<Reply> => {
  const { t, programme } = visit;
  const { issues } = trouble;
  return view(
    {
      title: words.newEntry,
      section: "calendar",
      crumbs: [{ text: words.title, href: routes.calendar(programme.code) }, { text: words.newEntry }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <EntryForm
        visit={visit}
        form={form}
        offered={await offeredFor(visit)}
        issues={issues}
        action={routes.newEntry(programme.code)}
        cancel={routes.calendar(programme.code)}
        hidden={{ key }}
        save={words.save}
      >
        <section class="form-part" aria-label={t(fieldWords.repeat)}>
          <Field
            t={t}
            kind="radios"
            name="repeat"
            label={fieldWords.repeat}
            help={words.repeatHelp}
            value={form.get("repeat") || "none"}
            choices={repeats.map((one) => ({ value: one, label: t(repeatWords[one]) }))}
            issues={issues}
            mark={false}
          />
          <Field
            t={t}
            kind="date"
            name="until"
            label={fieldWords.until}
            value={form.get("until")}
            issues={issues}
            mark={false}
          />
        </section>
      </EntryForm>
    </>,
    status,
  );
};

/** The day of the address or today, and the reader as who goes. */
const defaults = ({ ctx, url }: ProgrammeVisit): FormBody => {
  const day = parsePlainDate(url.searchParams.get("on") ?? "");
  const council = parseId<CouncilId>(url.searchParams.get("council") ?? "");
  return formOf(
    fieldsOf({
      kind: "visit",
      startsOn: day.ok ? day.value : ctx.today,
      people: ctx.actor.kind === "person" ? [String(ctx.actor.id)] : [],
      councils: council === null ? [] : [String(council)],
    }),
  );
};

export const newEntryPage = async (visit: ProgrammeVisit): Promise<Reply> =>
  mayPlan(visit.ctx.powers) === null ? show(visit, { form: defaults(visit), key: randomUUID() }) : missing();

export const newEntryPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  if (mayPlan(ctx.powers) !== null) return missing();
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  const planned = await planEntry(ctx, { entered: enteredIn(form), key });
  if (!planned.ok)
    return again(planned.error, (trouble, status) => show(visit, { form, key, trouble, status }));
  const { id, count, again: before } = planned.value;
  const sheet = await entrySheet(ctx, programme.id, id);
  const done = before ? words.savedBefore : count > 1 ? words.savedMany(count) : words.saved;
  const clashes = !before && (sheet?.clashes.length ?? 0) > 0;
  return redirect(routes.entry(programme.code, id), {
    text: clashes ? { ja: `${done.ja}${words.clashToo.ja}`, en: `${done.en} ${words.clashToo.en}` } : done,
  });
};
