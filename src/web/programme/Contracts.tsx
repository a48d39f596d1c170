import { plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import type { Definition } from "../../modules/foundation/programme/index.ts";
import { Table } from "../parts/Table.tsx";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

/** Who runs which centres, from when to when. */
export const Contracts = ({
  visit: { t, ctx },
  definition,
}: {
  visit: ProgrammeVisit;
  definition: Definition;
}) => {
  const said = (date: string) => formatDate(plainDate(date), ctx.locale);
  return (
    <section class="section">
      <h2>{t(words.contracts)}</h2>
      <Table
        t={t}
        caption={words.contracts}
        captionHidden
        rows={definition.contracts}
        rowKey={(contract) => contract.code}
        columns={[
          { key: "code", label: words.contractCode, heads: true, cell: (contract) => contract.code },
          {
            key: "period",
            label: words.period,
            cell: (contract) => `${said(contract.from)} – ${said(contract.to)}`,
          },
          {
            key: "contractor",
            label: words.contractor,
            cell: (contract) => t(contract.contractor ?? words.unknown),
          },
          { key: "chosen", label: words.chosen, cell: (contract) => t(contract.chosen ?? words.unknown) },
          {
            key: "centres",
            label: words.centres,
            cell: (contract) =>
              definition.centres
                .filter(({ code }) => contract.centres.includes(code))
                .map((centre) => t(centre.name))
                .join(ctx.locale === "ja" ? "、" : ", "),
          },
        ]}
      />
    </section>
  );
};
