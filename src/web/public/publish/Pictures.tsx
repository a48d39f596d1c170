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

type Cell = { readonly asked: Asked; readonly one: PictureOfVoucher };

const Released = ({
  asked: { visit, book, releases },
  one: { voucher, mediaType },
  release,
  page,
}: Cell & { release: number; page: number }) => {
  const { t, programme } = visit;
  const href = routes.releasedPicture(programme.code, book, release);
  return (
    <div class="released-picture">
      <a href={href}>
        <img src={href} alt={t(words.releasedPicture(voucher))} loading="lazy" />
      </a>
      <span>
        {t(words.isReleased)} {mediaType === "application/pdf" && t(words.pageNo(page))}
      </span>
      {releases && (
        <ConfirmForm t={t} action={routes.takeBack(programme.code, book, release)} label={words.takeBack} />
      )}
    </div>
  );
};

const ToRedact = ({ asked: { visit, book, releases }, one }: Cell) => {
  const { t, programme } = visit;
  const isPdf = one.mediaType === "application/pdf";
  if (one.releases.length > 0 && !isPdf) return null;
  if (!releases) return one.releases.length > 0 ? null : t(words.notReleased);
  return (
    <a href={routes.redact(programme.code, book, one.picture)}>
      {t(isPdf ? words.redactPages : words.redact)}
    </a>
  );
};

/** Every picture of the book's vouchers and what of it is released. */
export const Pictures = (asked: Asked) => {
  const { visit, book, pictures } = asked;
  const { t, programme } = visit;
  return (
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
                cell: (one) => (
                  <>
                    {one.releases.map(({ id, page }) => (
                      <Released key={id} asked={asked} one={one} release={id} page={page} />
                    ))}
                    <ToRedact asked={asked} one={one} />
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
};
