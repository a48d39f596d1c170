import type { ComponentChildren } from "preact";
import { formatShortDate } from "../../../kernel/era.ts";
import type {
  BankSheet,
  BookMovement,
  BookSheet,
  ComparedLine,
} from "../../../modules/community/ledger/index.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { Table } from "../../parts/Table.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly bank: BankSheet;
  readonly isWriter: boolean;
};

const size = 50;

const named = ({ visit: { ctx } }: Asked, slip: BookMovement): string =>
  [formatShortDate(slip.day, ctx.locale), slip.what, slip.party].filter((piece) => piece !== "").join(" ");

const Slip = ({ asked, slip }: { asked: Asked; slip: BookMovement }) => (
  <a href={routes.slip(asked.visit.programme.code, asked.sheet.book.id, slip.id)}>{named(asked, slip)}</a>
);

/** One button whose words for the eye are short and for the ear name the line. */
const step = (
  { visit: { t, programme }, sheet, bank }: Asked,
  name: "confirm" | "undo",
  line: ComparedLine,
  children?: ComponentChildren,
  slip?: BookMovement,
) => (
  <ConfirmForm
    t={t}
    action={routes.matchBank(programme.code, sheet.book.id, name)}
    label={name === "confirm" ? words.confirm : words.undo}
    kind={name === "confirm" ? "secondary" : "plain"}
    hidden={{ account: bank.account.id, line: line.id, ...(slip ? { slip: slip.id } : {}) }}
  >
    {children}
  </ConfirmForm>
);

const Match = ({ asked, line }: { asked: Asked; line: ComparedLine }) => {
  const { visit, sheet, bank, isWriter } = asked;
  const { t, programme } = visit;
  const [first, ...others] = line.offered;
  if (line.slip)
    return (
      <>
        <StateTag t={t} tone="done" label={words.confirmed} /> <Slip asked={asked} slip={line.slip} />
        {isWriter && step(asked, "undo", line)}
      </>
    );
  if (first && (!isWriter || others.length === 0))
    return (
      <>
        <Slip asked={asked} slip={first} />
        {isWriter && step(asked, "confirm", line, undefined, first)}
      </>
    );
  if (first)
    return step(
      asked,
      "confirm",
      line,
      <Field
        t={t}
        kind="select"
        name={`slip-${line.id}`}
        label={words.which}
        mark={false}
        choices={line.offered.map((slip) => ({ value: String(slip.id), label: named(asked, slip) }))}
      />,
    );
  return (
    <>
      <p>{t(words.nothingInBook)}</p>
      {isWriter && (
        <ButtonLink
          href={routes.newSlip(programme.code, sheet.book.id, {
            kind: line.amount > 0 ? "in" : "out",
            day: line.day,
            amount: Math.abs(line.amount),
            account: bank.account.id,
            what: line.words,
            paper: "bank",
          })}
        >
          <span aria-hidden="true">{t(words.write)}</span>
          <span class="unseen">{t(words.writeFor(line.words))}</span>
        </ButtonLink>
      )}
    </>
  );
};

const Lines = ({ asked, lines }: { asked: Asked; lines: readonly ComparedLine[] }) => {
  const { t, ctx } = asked.visit;
  return (
    <Table
      t={t}
      caption={words.stated}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: "day", label: words.day, short: true, cell: ({ day }) => formatShortDate(day, ctx.locale) },
        { key: "words", label: words.words, heads: true, cell: (line) => line.words || "—" },
        {
          key: "in",
          label: words.in,
          number: true,
          cell: ({ amount }) => (amount > 0 ? yen(amount) : ""),
        },
        {
          key: "out",
          label: words.out,
          number: true,
          cell: ({ amount }) => (amount < 0 ? yen(-amount) : ""),
        },
        {
          key: "balance",
          label: words.balance,
          number: true,
          cell: ({ balance }) => (balance === null ? "" : yen(balance)),
        },
        { key: "match", label: words.match, text: true, cell: (line) => <Match asked={asked} line={line} /> },
      ]}
    />
  );
};

/** What the bank reports, each line with what the book says of it. */
export const BankLines = (asked: Asked & { readonly page: number }) => {
  const { visit, sheet, bank, isWriter } = asked;
  const { t, url, programme } = visit;
  const open = bank.lines.filter(({ slip }) => slip === null);
  const isAll = url.searchParams.get("show") === "all";
  const shown = isAll ? bank.lines : open;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(shown.length / size)));
  const sure = open.filter((line) => line.isSure).length;
  const here = (show?: string) =>
    routes.bank(programme.code, sheet.book.id, { account: bank.account.id, show });
  return (
    <div>
      <h2>{t(words.stated)}</h2>
      <Tabs
        t={t}
        label={words.views}
        tabs={[
          { href: here(), label: words.open, current: !isAll, count: open.length },
          { href: here("all"), label: words.all, current: isAll, count: bank.lines.length },
        ]}
      />
      {isWriter && sure > 0 && (
        <ConfirmForm
          t={t}
          action={routes.matchBank(programme.code, sheet.book.id, "confirm-sure")}
          label={words.sure(sure)}
          kind="primary"
          hidden={{ account: bank.account.id }}
        >
          <p>{t(words.sureHelp)}</p>
        </ConfirmForm>
      )}
      {shown.length === 0 ? (
        <EmptyState t={t} title={words.nothingOpen} />
      ) : (
        <>
          <Lines asked={asked} lines={shown.slice((page - 1) * size, page * size)} />
          <Pager t={t} url={url} page={page} size={size} total={shown.length} />
        </>
      )}
    </div>
  );
};
