import { formatDate, formatInstant } from "../../kernel/era.ts";
import type { OpenAccounts, Snapshot } from "../../modules/community/disclosure/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { ButtonLink } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { accountsIn } from "./accounts-in.ts";
import { Sums } from "./Sums.tsx";
import { words } from "./text.ts";

const Trust = ({ visit: { t, ctx }, snapshot }: { visit: Visit; snapshot: Snapshot }) => {
  const { approved, signatures } = snapshot;
  return (
    <>
      <section aria-label={t(words.approved)}>
        <h2>{t(words.approved)}</h2>
        <DefinitionList
          t={t}
          facts={[
            { term: words.on, value: formatDate(approved.on, ctx.locale) },
            { term: words.meeting, value: approved.meeting },
            { term: words.presided, value: approved.presided },
            { term: words.decision, value: approved.words, wide: true },
          ]}
        />
      </section>
      <section aria-label={t(words.audited)}>
        <h2>{t(words.audited)}</h2>
        {signatures.map((one) => (
          <DefinitionList
            key={one.at}
            t={t}
            facts={[
              { term: words.auditor, value: one.who },
              { term: words.signedAt, value: formatInstant(new Date(one.at), ctx.locale) },
              { term: words.words, value: one.words, wide: true },
            ]}
          />
        ))}
      </section>
    </>
  );
};

const Withdrawn = ({ visit: { t, ctx }, accounts }: { visit: Visit; accounts: OpenAccounts }) => (
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

const Vouchers = ({ visit: { t }, accounts }: { visit: Visit; accounts: OpenAccounts }) =>
  accounts.releases.length === 0 ? null : (
    <section aria-label={t(words.vouchers)}>
      <h2>{t(words.vouchers)}</h2>
      <p>{t(words.vouchersHelp)}</p>
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
    </section>
  );

const Files = ({ visit: { t, ctx }, accounts }: { visit: Visit; accounts: OpenAccounts }) => {
  const { council, year, sha256, publishedAt } = accounts.publication;
  return (
    <section aria-label={t(words.entriesInFile)}>
      <h2>{t(words.entriesInFile)}</h2>
      <p>{t(words.dataHelp)}</p>
      <p>
        <a href={routes.openData(council, year, "csv")} download>
          data.csv
        </a>{" "}
        <a href={routes.openData(council, year, "json")} download>
          data.json
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
  const accounts = await accountsIn(visit);
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
          <Sums visit={visit} snapshot={snapshot} />
          <Trust visit={visit} snapshot={snapshot} />
          <Vouchers visit={visit} accounts={accounts} />
          <Files visit={visit} accounts={accounts} />
        </>
      )}
    </>,
  );
};
