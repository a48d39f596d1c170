import { formatShortDate } from "../../../kernel/era.ts";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  accountKindWords,
  addAccount,
  addFund,
  addProject,
  type BookSheet,
  type Chart,
  canWrite,
  fieldWords,
  fundKinds,
  fundKindWords,
  longest,
  mayEnter,
  retireFromChart,
} from "../../../modules/community/ledger/index.ts";
import { definitionOf } from "../../../modules/foundation/programme/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Button } from "../../parts/Button.tsx";
import { type Choice, Field } from "../../parts/Field.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words } from "../text.ts";
import { aboutAccount, standardChoices } from "./standard.ts";

export type PartName = keyof Chart;
type Named = { readonly id: number; readonly name: string; readonly retired: boolean };
type Shown = {
  readonly part?: PartName | null;
  readonly form?: FormBody;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const headings: Readonly<Record<PartName, Text>> = {
  accounts: words.places,
  funds: words.funds,
  projects: words.projects,
};
const adding: Readonly<Record<PartName, Text>> = {
  accounts: words.addAccount,
  funds: words.addFund,
  projects: words.addProject,
};
const kinds = ["expense", "income", "cash", "bank", "deposit", "receivable", "payable", "asset"] as const;

const Use = ({
  visit: { t, programme },
  sheet,
  part,
  one,
}: {
  visit: ProgrammeVisit;
  sheet: BookSheet;
  part: PartName;
  one: Named;
}) => (
  <form method="post" action={routes.changeChart(programme.code, sheet.book.id, part, "retire")}>
    <input type="hidden" name="id" value={one.id} />
    <input type="hidden" name="retired" value={one.retired ? "no" : "yes"} />
    <Button kind="plain">
      <span aria-hidden="true">{t(one.retired ? words.show : words.hide)}</span>
      <span class="unseen">{t(one.retired ? words.showFor(one.name) : words.hideFor(one.name))}</span>
    </Button>
  </form>
);

type ListAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly part: PartName;
  readonly rows: readonly (Named & { readonly about: string })[];
  readonly mine: boolean;
};

const List = ({ visit, sheet, part, rows, mine }: ListAsked) => {
  const { t } = visit;
  const columns: Column<ListAsked["rows"][number]>[] = [
    {
      key: "name",
      label: fieldWords.name,
      heads: true,
      cell: (one) => (
        <>
          {one.name} {one.retired && <StateTag t={t} tone="stopped" label={words.hidden} />}
        </>
      ),
    },
    { key: "about", label: fieldWords.kind, cell: (one) => one.about },
    ...(mine
      ? [
          {
            key: "change",
            label: words.change,
            cell: (one: Named) => (
              <div class="row-actions">
                <a href={routes.mendChart(visit.programme.code, sheet.book.id, part, one.id)}>
                  <span aria-hidden="true">{t(words.mend)}</span>
                  <span class="unseen">{t(words.mendFor(one.name))}</span>
                </a>
                <Use visit={visit} sheet={sheet} part={part} one={one} />
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      t={t}
      caption={headings[part]}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(one) => one.id}
    />
  );
};

type AddAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly part: PartName;
  readonly choices: readonly Choice[];
  readonly shown: Shown;
};

const Add = ({ visit: { t, programme }, sheet, part, choices, shown }: AddAsked) => {
  const mine = shown.part === part;
  const form = mine && shown.form ? shown.form : formOf([]);
  const issues = mine ? (shown.trouble?.issues ?? []) : [];
  const days = daysOf(sheet.book.year);
  // Three forms stand on the page; only the one that came back carries the names that messages lead to.
  const asked = (name: string, usual = "") => ({
    t,
    name: `${part}-${name}`,
    value: form.get(`${part}-${name}`) || usual,
    issues,
  });
  return (
    <details class="fold" open={mine}>
      <summary>{t(adding[part])}</summary>
      <form
        class="form"
        method="post"
        action={routes.changeChart(programme.code, sheet.book.id, part, "add")}
      >
        <Field {...asked("name")} kind="text" label={fieldWords.name} maxLength={longest.name} required />
        <Field
          {...asked("kind")}
          kind="select"
          label={part === "projects" ? fieldWords.field : fieldWords.kind}
          choices={choices}
          required
        />
        {part === "accounts" && (
          <Field
            {...asked("countsAs")}
            kind="select"
            label={fieldWords.countsAs}
            help={words.countsAsHelp}
            blank={words.countsAsOther}
            choices={standardChoices(t)}
          />
        )}
        {part === "projects" && (
          <>
            <Field {...asked("starts", days.from)} kind="day" label={fieldWords.starts} required />
            <Field {...asked("ends", days.to)} kind="day" label={fieldWords.ends} required />
          </>
        )}
        <Button>{t(words.add)}</Button>
      </form>
    </details>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { trouble = noTrouble, status = 200 } = shown;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { chart, book } = sheet;
  const { council } = await definitionOf(ctx, programme.id);
  const mine = mayEnter(await ctx.rights(), book.area) === null && canWrite(book) === null;
  const fields = new Map(council.fields.map(({ code, name }) => [code as string, t(name)]));
  const parts: readonly { part: PartName; rows: ListAsked["rows"]; choices: readonly Choice[] }[] = [
    {
      part: "projects",
      rows: chart.projects.map((one) => ({
        ...one,
        about: `${fields.get(one.field) ?? ""} ${formatShortDate(one.starts, ctx.locale)}〜${formatShortDate(one.ends, ctx.locale)}`,
      })),
      choices: [...fields].map(([value, label]) => ({ value, label })),
    },
    {
      part: "funds",
      rows: chart.funds.map((one) => ({ ...one, about: t(fundKindWords[one.kind]) })),
      choices: fundKinds.map((kind) => ({ value: kind, label: t(fundKindWords[kind]) })),
    },
    {
      part: "accounts",
      rows: chart.accounts
        .filter(({ kind }) => kind !== "opening")
        .map((one) => ({ ...one, about: aboutAccount(t, one) })),
      choices: kinds.map((kind) => ({ value: kind, label: t(accountKindWords[kind]) })),
    },
  ];
  return view(
    {
      title: words.chartTitle,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: words.chartTitle }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <BookTabs visit={visit} book={book} current="chart" />
      {parts.map(({ part, rows, choices }) => (
        <section key={part}>
          <h2>{t(headings[part])}</h2>
          {rows.length === 0 ? (
            <p class="soft">{t(words.noProjects)}</p>
          ) : (
            <List visit={visit} sheet={sheet} part={part} rows={rows} mine={mine} />
          )}
          {mine && <Add visit={visit} sheet={sheet} part={part} choices={choices} shown={shown} />}
        </section>
      ))}
    </>,
    status,
  );
};

export const chartPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const partIn = (text: string): PartName | null =>
  (["accounts", "funds", "projects"] as const).find((part) => part === text) ?? null;

/** Adds to what entries can name, or takes something off the forms. */
export const chartPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const sheet = await sheetFor(visit);
  const part = partIn(param("part"));
  if (!sheet || part === null) return missing();
  const book = sheet.book.id;
  const done =
    param("change") === "add"
      ? await { accounts: addAccount, funds: addFund, projects: addProject }[part](ctx, {
          book,
          entered: {
            kind: form.get(`${part}-kind`),
            name: form.get(`${part}-name`),
            starts: form.get(`${part}-starts`),
            ends: form.get(`${part}-ends`),
            countsAs: form.get(`${part}-countsAs`),
          },
        })
      : await retireFromChart(ctx, {
          book,
          part,
          id: Number(form.get("id")) || 0,
          retired: form.get("retired") === "yes",
        });
  if (done.ok) return redirect(routes.bookChart(programme.code, book), { text: words.changedChart });
  return again(done.error, (trouble, status) =>
    show(visit, {
      part,
      form,
      trouble: {
        ...trouble,
        issues: trouble.issues.map((issue) => ({ ...issue, path: `${part}-${issue.path}` })),
      },
      status,
    }),
  );
};
