import {
  type Account,
  type BookSheet,
  canWrite,
  type Fund,
  fieldWords,
  isOwnCategory,
  longest,
  mayEnter,
  mendInChart,
  type Project,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words } from "../text.ts";
import { type PartName, partIn } from "./chart.tsx";
import { standardChoices } from "./standard.ts";

type Found = {
  readonly sheet: BookSheet;
  readonly part: PartName;
  readonly one: Account | Fund | Project;
};

/** What the address names, if the reader may put it right now. */
const found = async (visit: ProgrammeVisit): Promise<Found | null> => {
  const sheet = await sheetFor(visit);
  const part = partIn(visit.param("part"));
  if (!sheet || part === null) return null;
  if (mayEnter(await visit.ctx.rights(), sheet.book.area) !== null || canWrite(sheet.book) !== null)
    return null;
  const all: readonly (Account | Fund | Project)[] = sheet.chart[part];
  const one = all.find(({ id }) => String(id) === visit.param("id"));
  return one && !("kind" in one && one.kind === "opening") ? { sheet, part, one } : null;
};

const fieldsOf = (one: Found["one"]): [string, string][] => [
  ["name", one.name],
  ...("starts" in one
    ? ([
        ["starts", one.starts],
        ["ends", one.ends],
      ] as [string, string][])
    : []),
  ...("countsAs" in one && one.countsAs !== one.code
    ? ([["countsAs", one.countsAs]] as [string, string][])
    : []),
];

const show = (
  visit: ProgrammeVisit,
  { sheet, part, one }: Found,
  form: FormBody,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Reply => {
  const { t, programme } = visit;
  const back = routes.bookChart(programme.code, sheet.book.id);
  const title = words.mendTitle(one.name);
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return view(
    {
      title,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: words.chartTitle, href: back }, { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <form
        class="form"
        method="post"
        action={routes.mendChart(programme.code, sheet.book.id, part, one.id)}
        data-once
      >
        <Field
          {...asked("name")}
          kind="text"
          label={fieldWords.name}
          help={words.mendHelp}
          maxLength={longest.name}
          required
        />
        {part === "projects" && (
          <>
            <Field
              {...asked("starts")}
              kind="date"
              label={fieldWords.starts}
              help={words.periodHelp}
              required
            />
            <Field {...asked("ends")} kind="date" label={fieldWords.ends} required />
          </>
        )}
        {"countsAs" in one && isOwnCategory(one) && (
          <Field
            {...asked("countsAs")}
            kind="select"
            label={fieldWords.countsAs}
            help={words.countsAsMend}
            blank={words.notChosen}
            choices={standardChoices(t, one.kind)}
          />
        )}
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={back}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

export const mendChartPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const named = await found(visit);
  return named ? show(visit, named, formOf(fieldsOf(named.one))) : missing();
};

export const mendChartPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const named = await found(visit);
  if (!named) return missing();
  const { sheet, part, one } = named;
  const mended = await mendInChart(ctx, {
    book: sheet.book.id,
    part,
    id: one.id,
    entered: {
      name: form.get("name"),
      starts: form.get("starts"),
      ends: form.get("ends"),
      countsAs: form.get("countsAs"),
    },
  });
  return mended.ok
    ? redirect(routes.bookChart(programme.code, sheet.book.id), { text: words.changedChart })
    : again(mended.error, (trouble, status) => show(visit, named, form, trouble, status));
};
