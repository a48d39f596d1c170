import { formatInstant, formatNumber } from "../../../kernel/era.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type BookSheet,
  canWrite,
  mayApprove,
  type Takeover,
} from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly rights: Rights;
  readonly taken: readonly Takeover[];
};

const refusalOf = ({ visit: { ctx }, sheet: { book }, rights }: Asked, one: Takeover): Text | null =>
  canWrite(book) ??
  mayApprove(rights, ctx.actor.kind === "person" ? ctx.actor.id : (0 as PersonId), {
    area: book.area,
    enteredBy: one.person,
  });

const Approve = ({ asked, one }: { asked: Asked; one: Takeover }) => {
  const { t, programme } = asked.visit;
  return one.waiting === 0 ? (
    <>—</>
  ) : (
    <ConfirmForm
      t={t}
      action={routes.approveTakeover(programme.code, asked.sheet.book.id)}
      label={words.approve(formatNumber(one.waiting))}
      hidden={{ takeover: one.id, waiting: one.waiting }}
      disabledReason={refusalOf(asked, one)}
    >
      <a href={routes.approveSlips(programme.code, asked.sheet.book.id)}>{t(words.oneByOne)}</a>
    </ConfirmForm>
  );
};

/** What was taken over, each file with its approval as one batch. */
export const Batches = (asked: Asked) => {
  const { t, ctx } = asked.visit;
  if (asked.taken.length === 0) return null;
  return (
    <div>
      <h2>{t(words.batches)}</h2>
      {asked.taken.some(({ waiting }) => waiting > 0) && <p>{t(words.approveHelp)}</p>}
      <Table
        t={t}
        caption={words.batches}
        captionHidden
        rows={asked.taken}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: words.name, heads: true, cell: ({ name }) => name },
          { key: "at", label: words.at, cell: ({ at }) => formatInstant(at, ctx.locale) },
          {
            key: "by",
            label: words.by,
            cell: ({ by, person }) => by ?? (person === null ? t(words.operator) : "—"),
          },
          { key: "lines", label: words.lines, number: true, cell: ({ lines }) => formatNumber(lines) },
          { key: "came", label: words.came, number: true, cell: ({ came }) => yen(came) },
          { key: "went", label: words.went, number: true, cell: ({ went }) => yen(went) },
          {
            key: "waiting",
            label: words.waiting,
            number: true,
            cell: ({ waiting }) => formatNumber(waiting),
          },
          { key: "approval", label: words.approval, cell: (one) => <Approve asked={asked} one={one} /> },
        ]}
      />
    </div>
  );
};
