import type { Issue } from "../../kernel/problem.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { Alert } from "../parts/Alert.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { listed } from "../parts/listed.ts";
import { Stat, Stats } from "../parts/Stat.tsx";
import { Table } from "../parts/Table.tsx";
import { words } from "./text.ts";

/** What an import would do. */
export type Preview = {
  /** Their names, or how many where there are too many to name. */
  readonly added: readonly string[] | number;
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** Lines that are not brought in, and why. */
  readonly skipped?: readonly Issue[];
};

export const numberOf = (some: readonly string[] | number): number =>
  typeof some === "number" ? some : some.length;

type Asked = {
  readonly t: Translate;
  readonly action: string;
  readonly back: string;
  readonly headings: readonly Text[];
  readonly issues?: readonly Issue[];
  readonly preview?: Preview | null;
  readonly carried?: { readonly content: string; readonly fileName: string } | null;
};

const mostShown = 200;

const Lines = ({
  t,
  caption,
  captionHidden = false,
  what,
  issues,
}: {
  t: Translate;
  caption: Text;
  captionHidden?: boolean;
  what: Text;
  issues: readonly Issue[];
}) => (
  <>
    {issues.length > mostShown && <p>{t(words.onlyFirst(mostShown))}</p>}
    <Table
      t={t}
      caption={caption}
      captionHidden={captionHidden}
      rows={issues.slice(0, mostShown).map((issue, place) => ({ ...issue, place }))}
      rowKey={({ place }) => place}
      columns={[
        { key: "line", label: words.line, number: true, cell: ({ line }) => line ?? "" },
        {
          key: "column",
          label: words.column,
          heads: true,
          cell: ({ path }) => (path === "file" ? "" : path),
        },
        { key: "what", label: what, cell: ({ message }) => t(message) },
      ]}
    />
  </>
);

const Wrong = ({ t, issues }: { t: Translate; issues: readonly Issue[] }) => (
  <div role="alert">
    <Alert t={t} tone="error">
      <p>{t(words.wrong(issues.length))}</p>
    </Alert>
    <Lines t={t} caption={words.what} captionHidden what={words.what} issues={issues} />
  </div>
);

const Names = ({ t, title, names }: { t: Translate; title: Text; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <details>
      <summary>{t(title)}</summary>
      <ul>
        {names.slice(0, mostShown).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );

const Would = ({ t, preview, preview: { skipped = [] } }: { t: Translate; preview: Preview }) => (
  <section class="section">
    <Alert t={t} tone="info">
      <p>{t(words.fine)}</p>
    </Alert>
    <Stats>
      <Stat t={t} label={words.added} value={numberOf(preview.added)} unit={words.items} />
      <Stat t={t} label={words.changed} value={preview.changed.length} unit={words.items} />
      <Stat t={t} label={words.unchanged} value={preview.unchanged} unit={words.items} />
      {skipped.length > 0 && <Stat t={t} label={words.skipped} value={skipped.length} unit={words.items} />}
    </Stats>
    {skipped.length > 0 && <Lines t={t} caption={words.skipped} what={words.why} issues={skipped} />}
    {typeof preview.added !== "number" && <Names t={t} title={words.added} names={preview.added} />}
    <Names t={t} title={words.changed} names={preview.changed} />
  </section>
);

/** Choose a file, see what it would do, then do it: all of it or nothing. */
export const ImportPage = ({
  t,
  action,
  back,
  headings,
  issues = [],
  preview = null,
  carried = null,
}: Asked) => (
  <div class="stack">
    {issues.length > 0 && <Wrong t={t} issues={issues} />}
    {preview && <Would t={t} preview={preview} />}
    <form class="form" method="post" action={action} encType="multipart/form-data" data-once>
      {carried && (
        <>
          <input type="hidden" name="content" value={carried.content} />
          <input type="hidden" name="fileName" value={carried.fileName} />
        </>
      )}
      <Field
        t={t}
        kind="file"
        name="file"
        label={carried ? words.again : words.file}
        help={words.fileHelp}
        accept=".csv,.tsv,.txt,.xlsx"
        required={!carried}
      />
      <p class="soft">
        {t(words.columns)}:{" "}
        {listed(
          t,
          headings.map((heading) => t(heading)),
        )}
      </p>
      <p>
        {t(words.template)}: <a href={`${action}?template=xlsx`}>{t(words.templateExcel)}</a>{" "}
        <a href={`${action}?template=csv`}>{t(words.templateCsv)}</a>
      </p>
      <Actions>
        {preview && (
          <Button kind="primary" name="step" value="import">
            {t(words.doIt)}
          </Button>
        )}
        <Button kind={preview ? "secondary" : "primary"} name="step" value="check">
          {t(words.check)}
        </Button>
        <a href={back}>{t(words.cancel)}</a>
      </Actions>
      <p class="soft">{t(words.checkHelp)}</p>
    </form>
  </div>
);
