import { formatNumber } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import type { AccountId, BookSheet, TakenOver } from "../../../modules/community/ledger/index.ts";
import { isPlace } from "../../../modules/community/ledger/index.ts";
import type { Trouble } from "../../again.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Stat, Stats } from "../../parts/Stat.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { choicesFor, formValueOf, keyOf } from "./name-choices.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly account: AccountId | null;
  /** What the file that was just looked at would bring in. */
  readonly tried: TakenOver | null;
  readonly file: { readonly content: string; readonly fileName: string } | null;
  readonly fields: readonly { readonly code: string; readonly name: Text }[];
  readonly issues: Trouble["issues"];
};

const Would = ({ visit: { t }, tried }: { visit: ProgrammeVisit; tried: TakenOver }) => {
  const left = [
    { label: words.left, value: tried.skipped },
    { label: words.carried, value: tried.carried },
  ];
  const sums = [
    { label: words.opening, value: tried.opening },
    { label: words.came, value: tried.came },
    { label: words.went, value: tried.went },
    { label: words.moved, value: tried.moved },
    { label: words.closing, value: tried.closing ?? 0 },
  ];
  return (
    <>
      <Alert t={t} tone="info">
        <p>{t(tried.unknown.some(({ choice }) => choice === null) ? words.choose : words.fine)}</p>
      </Alert>
      <Stats>
        <Stat t={t} label={words.lines} value={tried.lines} unit={words.unitLines} />
        {left
          .filter(({ value }) => value > 0)
          .map((one) => (
            <Stat key={one.label.ja} t={t} {...one} unit={words.unitLines} />
          ))}
        {sums
          .filter(({ value }) => value !== 0)
          .map((one) => (
            <Stat key={one.label.ja} t={t} {...one} unit={words.yen} />
          ))}
      </Stats>
    </>
  );
};

const Names = ({
  visit: { t },
  sheet,
  account,
  tried,
  fields,
  issues,
}: Pick<Asked, "visit" | "sheet" | "fields" | "issues"> & { account: AccountId; tried: TakenOver }) =>
  tried.unknown.length === 0 ? null : (
    <section class="form-part" aria-label={t(words.names)}>
      <h2>{t(words.names)}</h2>
      {tried.unknown.map((one, index) => (
        <div key={keyOf(one)}>
          <input type="hidden" name={`named-${index}`} value={keyOf(one)} />
          <Field
            t={t}
            kind="select"
            name={`name-${index}`}
            label={words.nameOf(words.nameParts[one.part], one.name)}
            help={words.nameHelp(formatNumber(one.lines), formatNumber(one.sum))}
            value={formValueOf(one.choice)}
            choices={choicesFor(one, { t, chart: sheet.chart, account, fields })}
            issues={issues}
            required
          />
        </div>
      ))}
    </section>
  );

/** Choose a cash book, see what it would bring in and what its names mean, then take it over. */
export const TakeoverForm = ({ visit, sheet, account, tried, file, fields, issues }: Asked) => {
  const { t, programme } = visit;
  const places = sheet.chart.accounts.filter(({ kind, retired }) => isPlace(kind) && !retired);
  return (
    <form
      class="form"
      method="post"
      action={routes.takeOver(programme.code, sheet.book.id)}
      encType="multipart/form-data"
      data-once
    >
      <TypedBy visit={visit} />
      {file && (
        <>
          <input type="hidden" name="content" value={file.content} />
          <input type="hidden" name="fileName" value={file.fileName} />
        </>
      )}
      {tried && <Would visit={visit} tried={tried} />}
      <Field
        t={t}
        kind="select"
        name="account"
        label={words.account}
        blank={null}
        value={account ?? ""}
        choices={places.map(({ id, name }) => ({ value: String(id), label: name }))}
        issues={issues}
        required
      />
      <Field
        t={t}
        kind="file"
        name="file"
        label={file ? words.again : words.file}
        help={words.fileHelp}
        accept=".csv,.tsv,.txt,.xlsx"
        required={!file}
        issues={issues.filter(({ line }) => line === undefined)}
      />
      {tried && account !== null && (
        <Names visit={visit} sheet={sheet} account={account} tried={tried} fields={fields} issues={issues} />
      )}
      <Actions>
        {tried && (
          <Button kind="primary" name="step" value="import">
            {t(words.import)}
          </Button>
        )}
        <Button kind={tried ? "secondary" : "primary"} name="step" value="check">
          {t(words.check)}
        </Button>
        <a href={routes.book(programme.code, sheet.book.id)}>{t(words.back)}</a>
      </Actions>
      <p class="soft">{t(words.checkHelp)}</p>
    </form>
  );
};
