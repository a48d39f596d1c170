import { formatInstant } from "../../../kernel/era.ts";
import type { Feed } from "../../../modules/centre/calendar/index.ts";
import { feedScopes } from "../../../modules/centre/calendar/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { Field } from "../../parts/Field.tsx";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: Visit;
  readonly feed: Feed | null;
  /** Just made; known now and never again. */
  readonly address?: string;
};

const Address = ({ visit: { t }, address }: { visit: Visit; address: string }) => (
  <section class="section">
    <Alert t={t} tone="warning">
      <p>{t(words.feedOnce)}</p>
    </Alert>
    <Field
      t={t}
      kind="text"
      name="address"
      label={words.feedAddress}
      value={address}
      help={words.feedHow}
      mark={false}
      readonly
    />
    <p>
      <a class="button button-secondary" href={address.replace(/^https?:/, "webcal:")}>
        {t(words.feedOpen)}
      </a>
    </p>
  </section>
);

const State = ({ visit: { t, ctx }, feed }: { visit: Visit; feed: Feed }) => (
  <DefinitionList
    t={t}
    facts={[
      { term: words.feedShows, value: t(words.feedScope[feed.shows]) },
      { term: words.feedMade, value: formatInstant(feed.made_at, ctx.locale) },
      {
        term: words.feedRead,
        value: feed.read_at ? formatInstant(feed.read_at, ctx.locale) : t(words.feedNever),
      },
    ]}
  />
);

/** The secret address of one's own calendar: made, renewed, switched off. */
export const FeedPage = ({ visit, feed, address }: Asked) => {
  const { t } = visit;
  return (
    <div class="stack">
      <p>{t(words.feedLead)}</p>
      <p class="soft">{t(words.feedWhat)}</p>
      {address && <Address visit={visit} address={address} />}
      {feed ? <State visit={visit} feed={feed} /> : <p>{t(words.feedOff)}</p>}
      <form class="form" method="post" action={routes.meCalendar()} data-once>
        <Field
          t={t}
          kind="radios"
          name="shows"
          label={words.feedShows}
          value={feed?.shows ?? "mine"}
          choices={feedScopes.map((one) => ({ value: one, label: t(words.feedScope[one]) }))}
          mark={false}
        />
        {feed && <p class="soft">{t(words.feedRenewHow)}</p>}
        <Actions>
          <Button kind={feed ? "secondary" : "primary"}>{t(feed ? words.feedRenew : words.feedMake)}</Button>
        </Actions>
      </form>
      {feed && <ConfirmForm t={t} action={routes.dropFeed()} label={words.feedDrop} kind="danger" />}
    </div>
  );
};
