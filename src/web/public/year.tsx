import { formatInstant } from "../../kernel/era.ts";
import type { OpenSummary } from "../../modules/community/disclosure/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { ButtonLink } from "../parts/Button.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { summaryIn } from "./accounts-in.ts";
import { Contents } from "./Contents.tsx";
import { Sums } from "./Sums.tsx";
import { Trust } from "./Trust.tsx";
import { words } from "./text.ts";

const Withdrawn = ({ visit: { t, ctx }, accounts }: { visit: Visit; accounts: OpenSummary }) => (
  <>
    {accounts.withdrawn.map(
      ({ id, sha256, withdrawn }) =>
        withdrawn && (
          <Alert key={id} t={t} tone="warning" title={words.withdrawn}>
            <p>
              {t(
                words.withdrawnNote(withdrawn.post, formatInstant(withdrawn.at, ctx.locale), withdrawn.words),
              )}
            </p>
            <p>
              {t(words.file)}: <code class="mark-of-book">{sha256}</code>
            </p>
          </Alert>
        ),
    )}
  </>
);

/** More of them are folded, so that a telephone isn't a scroll of receipts. */
const fewPictures = 6;

const Vouchers = ({ visit: { t }, accounts }: { visit: Visit; accounts: OpenSummary }) =>
  accounts.releases.length === 0 ? null : (
    <section id="vouchers" aria-label={t(words.vouchers)}>
      <h2>{t(words.vouchers)}</h2>
      <p>{t(words.vouchersHelp)}</p>
      <details class="fold" open={accounts.releases.length <= fewPictures}>
        <summary>{t(words.pictures(accounts.releases.length))}</summary>
        <ul class="open-vouchers">
          {accounts.releases.map(({ id, voucher }) => (
            <li key={id}>
              <img
                src={routes.openVoucher(accounts.publication.council, accounts.publication.year, id)}
                alt={t(words.picture(voucher))}
                loading="lazy"
              />
              {t(words.voucher(voucher))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );

const Files = ({ visit: { t, ctx }, accounts }: { visit: Visit; accounts: OpenSummary }) => {
  const { council, year, sha256, publishedAt } = accounts.publication;
  return (
    <section id="files" aria-label={t(words.entriesInFile)}>
      <h2>{t(words.entriesInFile)}</h2>
      <p>{t(words.dataHelp)}</p>
      <Downloads
        t={t}
        links={(["xlsx", "csv"] as const).map((format) => ({
          format,
          href: routes.openData(council, year, format),
        }))}
      />
      <p>
        <a href={routes.openData(council, year, "json")} download>
          {t(words.asJson)}
        </a>
      </p>
      <p class="soft small">
        {t(words.publishedAt)}: {formatInstant(publishedAt, ctx.locale)}
        <br />
        {t(words.file)}: <code class="mark-of-book">{sha256}</code>
        <br />
        {t(words.seal)}: <code class="mark-of-book">{accounts.snapshot?.head}</code>
      </p>
    </section>
  );
};

/** A year's accounts of a council, for everybody. */
export const openYearPage = async (visit: Visit): Promise<Reply> => {
  const accounts = await summaryIn(visit);
  if (!accounts) return missing();
  const { publication, snapshot } = accounts;
  const { t } = visit;
  const { council, councilName, year } = publication;
  const title = words.of(councilName, year);
  return view(
    {
      title,
      crumbs: [
        { text: words.title, href: routes.open() },
        { text: words.ofCouncil(councilName), href: routes.openCouncil(council) },
        { text: words.year(year) },
      ],
    },
    <>
      <Withdrawn visit={visit} accounts={accounts} />
      {snapshot && (
        <>
          <p>
            <ButtonLink href={routes.openCheck(council, year)} kind="primary">
              {t(words.check)}
            </ButtonLink>
          </p>
          <Contents visit={visit} accounts={accounts} />
          <Sums visit={visit} snapshot={snapshot} />
          <Trust visit={visit} snapshot={snapshot} later={accounts.later} />
          <Vouchers visit={visit} accounts={accounts} />
          <Files visit={visit} accounts={accounts} />
        </>
      )}
    </>,
  );
};
