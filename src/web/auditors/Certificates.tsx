import { formatShortDate } from "../../kernel/era.ts";
import { daysOf } from "../../kernel/fiscal-year.ts";
import { fieldNames, longestWords } from "../../modules/community/disclosure/index.ts";
import { yen } from "../ledger/yen.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Table } from "../parts/Table.tsx";
import { TypedBy } from "../parts/TypedBy.tsx";
import { routes } from "../routes.ts";
import type { Shown } from "./audit.tsx";
import { words } from "./text.ts";

const Form = ({ visit, audit, form, trouble }: Shown) => {
  const { t, programme } = visit;
  const { sheet, banks } = audit;
  if (banks.length === 0) return <p class="soft">{t(words.noAccounts)}</p>;
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return (
    <form
      class="form"
      method="post"
      enctype="multipart/form-data"
      action={routes.stepAudit(programme.code, sheet.book.id, "certificates")}
      data-once
    >
      <TypedBy visit={visit} />
      <h3>{t(words.addCertificate)}</h3>
      <p>{t(words.certifyHelp)}</p>
      <Field
        {...asked("account")}
        kind="select"
        label={words.account}
        choices={banks.map(({ id, name }) => ({ value: String(id), label: name }))}
        required
      />
      <Field
        {...asked("day")}
        kind="day"
        value={form.get("day") || daysOf(sheet.book.year).to}
        label={words.day}
        required
      />
      <Field {...asked("amount")} kind="text" label={words.certified} width="medium" />
      <Field {...asked("remark")} kind="text" label={fieldNames.remark} maxLength={longestWords.remark} />
      <Field
        {...asked("noCertificate")}
        kind="text"
        label={fieldNames.noCertificate}
        help={words.noCertificateHelp}
        maxLength={longestWords.remark}
      />
      <Field
        t={t}
        name="file"
        issues={trouble.issues}
        kind="file"
        label={words.picture}
        accept="image/*,application/pdf"
      />
      <Actions>
        <Button>{t(words.addCertificate)}</Button>
      </Actions>
    </form>
  );
};

/** What the bank certifies beside the book, and where the cash counts are. */
export const Certificates = (shown: Shown) => {
  const { visit, audit, writes } = shown;
  const { t, ctx, programme } = visit;
  const { certificates, counts, sheet } = audit;
  return (
    <section>
      <h2>{t(words.certificates)}</h2>
      {certificates.length > 0 && (
        <Table
          t={t}
          caption={words.certificates}
          captionHidden
          rows={certificates}
          rowKey={({ account }) => account}
          columns={[
            { key: "name", label: words.account, heads: true, cell: ({ name }) => name },
            {
              key: "day",
              label: words.day,
              short: true,
              cell: ({ day }) => formatShortDate(day, ctx.locale),
            },
            {
              key: "amount",
              label: words.certified,
              number: true,
              cell: ({ amount }) => (amount === null ? t(words.noCertificate) : yen(amount)),
            },
            { key: "booked", label: words.booked, number: true, cell: ({ booked }) => yen(booked) },
            {
              key: "difference",
              label: words.difference,
              number: true,
              cell: ({ amount, booked }) =>
                amount === null ? "—" : amount === booked ? t(words.agrees) : yen(amount - booked),
            },
            { key: "remark", label: fieldNames.remark, text: true, cell: ({ remark }) => remark || "—" },
            {
              key: "file",
              label: words.picture,
              cell: ({ account, file }) =>
                file ? (
                  <a href={routes.certificate(programme.code, sheet.book.id, account)}>
                    {t(words.seePicture)}
                  </a>
                ) : (
                  "—"
                ),
            },
          ]}
        />
      )}
      {writes && <Form {...shown} />}
      <p>
        {t(words.counts(counts.length))}{" "}
        <a href={routes.countCash(programme.code, sheet.book.id)}>{t(words.seeCounts)}</a>
      </p>
    </section>
  );
};
