import type { PictureOfVoucher } from "../../../modules/community/disclosure/index.ts";
import { yen } from "../../ledger/yen.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: number;
  readonly pictures: readonly PictureOfVoucher[];
  readonly releases: boolean;
};

/** Every picture of the book's vouchers and whether it is released. */
export const Pictures = ({ visit: { t, programme }, book, pictures, releases }: Asked) => (
  <section>
    <h2>{t(words.pictures)}</h2>
    {pictures.length === 0 ? (
      <p class="soft">{t(words.noPictures)}</p>
    ) : (
      <>
        <p>{t(words.picturesHelp)}</p>
        <Table
          t={t}
          caption={words.pictures}
          captionHidden
          rows={pictures}
          rowKey={({ picture }) => picture}
          columns={[
            {
              key: "voucher",
              label: words.voucher,
              heads: true,
              cell: ({ slip, voucher }) => (
                <a href={routes.slip(programme.code, book, slip)}>
                  {t({ ja: `${voucher}番`, en: `No. ${voucher}` })}
                </a>
              ),
            },
            {
              key: "what",
              label: words.subject,
              text: true,
              cell: ({ party, what }) => [party, what].filter(Boolean).join("　"),
            },
            { key: "amount", label: words.amount, number: true, cell: ({ amount }) => yen(amount) },
            {
              key: "state",
              label: words.state,
              cell: ({ picture, release }) => {
                if (release !== null)
                  return releases ? (
                    <ConfirmForm
                      t={t}
                      action={routes.takeBack(programme.code, book, release)}
                      label={words.takeBack}
                    />
                  ) : (
                    t(words.isReleased)
                  );
                return releases ? (
                  <a href={routes.redact(programme.code, book, picture)}>{t(words.redact)}</a>
                ) : (
                  t(words.notReleased)
                );
              },
            },
          ]}
        />
      </>
    )}
  </section>
);
