import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

/** The programme I am in; where there are others, its name opens the list of them. */
const Programmes = ({ visit: { ctx, t } }: { visit: Visit }) => {
  const { programme, programmes } = ctx;
  if (!programme) return null;
  const others = programmes.filter((one) => one.code !== programme.code);
  if (others.length === 0)
    return (
      <a class="header-programme" href={routes.today(programme.code)}>
        {t(programme.title)}
      </a>
    );
  return (
    <details class="menu header-programme">
      <summary>
        <span class="unseen">{t(words.programme)}: </span>
        {t(programme.title)}
      </summary>
      <div class="menu-list">
        <p class="soft small">{t(words.switchProgramme)}</p>
        <ul>
          {others.map((one) => (
            <li key={one.code}>
              <a href={routes.today(one.code)}>{t(one.title)}</a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
};

const Search = ({ visit: { ctx, t, url } }: { visit: Visit }) =>
  ctx.programme && (ctx.powers.has("record.read") || ctx.powers.has("council.read")) ? (
    <search class="header-search">
      <form method="get" action={routes.search(ctx.programme.code)}>
        <label class="unseen" for="header-search">
          {t(words.searchWhat)}
        </label>
        <input
          class="input"
          id="header-search"
          type="search"
          name="q"
          placeholder={t(words.searchExample)}
          value={url.pathname === routes.search(ctx.programme.code) ? (url.searchParams.get("q") ?? "") : ""}
        />
        <button class="button button-secondary" type="submit">
          {t(words.search)}
        </button>
      </form>
    </search>
  ) : null;

const Notices = ({ visit: { ctx, t } }: { visit: Visit }) =>
  ctx.actor.kind === "person" ? (
    <a class="header-notices" href={routes.notices()}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M12 2a1.500 1.500 0 0 0-1.500 1.500v.700A6 6 0 0 0 6 10v5l-2 2v1h16v-1l-2-2v-5a6 6 0 0 0-4.500-5.800v-.700A1.500 1.500 0 0 0 12 2Zm0 20a2.500 2.500 0 0 0 2.450-2h-4.900A2.500 2.500 0 0 0 12 22Z" />
      </svg>
      {t(words.notices)}
      {ctx.unread > 0 && <span class="header-unread">{t(words.unread(ctx.unread))}</span>}
    </a>
  ) : null;

const Person = ({ visit: { ctx, t } }: { visit: Visit }) =>
  ctx.actor.kind === "person" ? (
    <div class="header-person">
      <a class="header-name" href={routes.me()}>
        <span>{ctx.actor.name}</span>
        {ctx.posts.length > 0 && (
          <span class="header-post">{ctx.posts.map(t).join(t({ ja: "・", en: ", " }))}</span>
        )}
      </a>
      <form method="post" action={routes.signOut()}>
        <button class="button button-plain" type="submit">
          {t(words.signOut)}
        </button>
      </form>
    </div>
  ) : (
    <a class="button button-secondary" href={routes.signIn()}>
      {t(words.signIn)}
    </a>
  );

const Language = ({ visit: { ctx, t, url } }: { visit: Visit }) => {
  const other = ctx.locale === "ja" ? "en" : "ja";
  return (
    <form method="post" action={routes.language()}>
      <input type="hidden" name="next" value={url.pathname + url.search} />
      <button
        class="button button-plain"
        type="submit"
        name="language"
        value={other}
        lang={other}
        title={t(words.languageOf)}
      >
        {t(words.language)}
      </button>
    </form>
  );
};

/** Where I am, a way to find things, and who I am here. */
export const Header = ({ visit }: { visit: Visit }) => (
  <header class="header">
    <a class="header-home" href={routes.home()}>
      <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path class="logo-roof" d="M16 3 2 14h4v14h20V14h4L16 3Z" />
        <path
          class="logo-people"
          d="M11 17.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm10 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.500 24c0-2.500 1.500-4.500 3.500-4.500s3.500 2 3.500 4.500h-7Zm10 0c0-2.500 1.500-4.500 3.500-4.500s3.500 2 3.500 4.500h-7Z"
        />
      </svg>
      <span>{visit.t(words.product)}</span>
    </a>
    <Programmes visit={visit} />
    <Search visit={visit} />
    <div class="header-end">
      <Language visit={visit} />
      <Notices visit={visit} />
      <Person visit={visit} />
    </div>
  </header>
);
