import type { Locale } from "../../kernel/say.ts";
import { translator } from "../../kernel/say.ts";
import { Mark } from "../parts/Mark.tsx";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

type Asked = {
  readonly locale: Locale;
  readonly programme: string;
  readonly asset: (name: string) => string;
};

const Head = ({ locale, programme, asset }: Asked) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#00428c" />
    <title>{`${words.title[locale]} | ${words.app[locale]}`}</title>
    <link rel="icon" href={asset("icon.svg")} type="image/svg+xml" />
    <link rel="apple-touch-icon" href={asset("icon-192.png")} />
    <link rel="manifest" href={routes.fieldManifest(programme)} />
    <link rel="stylesheet" href={asset("main.css")} />
    <script type="module" src={asset("islands/field.js")} />
  </head>
);

const List = ({ locale }: Pick<Asked, "locale">) => {
  const t = translator(locale);
  return (
    <div id="view-list" hidden>
      <p id="lost" class="alert alert-warning" hidden />
      <button class="button button-primary field-big" type="button" id="write">
        {t(words.write)}
      </button>
      <section aria-labelledby="unsent-title">
        <h2 id="unsent-title">
          {t(words.unsent)} <span id="count" class="field-count" />
        </h2>
        <div id="nothing">
          <p>{t(words.nothing)}</p>
          <p class="soft">{t(words.nothingHow)}</p>
        </div>
        <button class="button button-secondary field-big" type="button" id="send" hidden>
          {t(words.sendNow)}
        </button>
        <ul id="entries" class="field-entries" />
        <button class="button button-plain field-big" type="button" id="more" hidden>
          {t(words.more)}
        </button>
      </section>
      <section id="sent-part" aria-labelledby="sent-title" hidden>
        <h2 id="sent-title">{t(words.sent)}</h2>
        <ul id="sent" class="field-sent" />
      </section>
    </div>
  );
};

const Write = ({ locale }: Pick<Asked, "locale">) => {
  const t = translator(locale);
  return (
    <div id="view-form" hidden>
      <h2 id="form-title" tabIndex={-1}>
        {t(words.form)}
      </h2>
      <div id="trouble" role="alert" />
      <form class="form" id="form" noValidate>
        <div id="fields" />
        <p id="kept-note" class="draft-note" role="status" />
        <div class="actions field-actions">
          <button class="button button-primary field-big" type="submit">
            {t(words.save)}
          </button>
          <button class="button button-plain field-big" type="button" id="later">
            {t(words.later)}
          </button>
        </div>
      </form>
    </div>
  );
};

const Leave = ({ locale }: Pick<Asked, "locale">) => {
  const t = translator(locale);
  return (
    <div id="view-leave" hidden>
      <h2 id="leave-title" tabIndex={-1}>
        {t(words.leave)}
      </h2>
      <p id="leave-say" />
      <div class="actions field-actions">
        <button class="button button-primary field-big" type="button" id="leave-send">
          {t(words.sendNow)}
        </button>
        <button class="button button-danger field-big" type="button" id="leave-now">
          {t(words.leaveNow)}
        </button>
        <button class="button button-plain field-big" type="button" id="stay">
          {t(words.stay)}
        </button>
      </div>
    </div>
  );
};

const Locked = ({ locale, programme }: Omit<Asked, "asset">) => {
  const t = translator(locale);
  return (
    <div id="view-locked" hidden>
      <h2>{t(words.locked)}</h2>
      <p id="locked-say">{t(words.lockedHow)}</p>
      <a class="button button-primary field-big" href={routes.signIn(routes.field(programme))}>
        {t(words.signIn)}
      </a>
    </div>
  );
};

/**
 * The page that opens without a connection. It says nothing about anybody, so it may lie in the phone's cache and be the same
 * for everybody; the island puts in what this person may see.
 */
export const FieldShell = ({ locale, programme, asset }: Asked) => {
  const t = translator(locale);
  return (
    <html lang={locale}>
      <Head locale={locale} programme={programme} asset={asset} />
      <body
        class="field-body"
        data-programme={programme}
        data-kit={routes.fieldKit(programme)}
        data-send={routes.fieldSend(programme)}
        data-worker={routes.fieldWorker(programme, locale)}
        data-drafts={routes.saveDraft(programme)}
      >
        <header class="field-head">
          <a href={routes.today(programme)}>{t(words.back)}</a>
          <span id="who" class="soft" />
        </header>
        <main class="field-page" id="main" tabIndex={-1}>
          <h1>{t(words.title)}</h1>
          <p id="line" class="field-line" role="status">
            {t(words.opening)}
          </p>
          <noscript>
            <div class="alert alert-warning">
              <p class="alert-title">
                <Mark of="warning" /> {t(words.noScript)}
              </p>
              <p>
                <a href={routes.newRecord(programme)}>{t(words.ordinary)}</a>
              </p>
            </div>
          </noscript>
          <List locale={locale} />
          <Write locale={locale} />
          <Leave locale={locale} />
          <Locked locale={locale} programme={programme} />
        </main>
        <footer class="field-foot">
          <p class="soft">{t(words.help)}</p>
          <form method="post" action={routes.signOut()} id="sign-out" hidden>
            <button class="button button-secondary" type="submit">
              {t(words.signOut)}
            </button>
          </form>
        </footer>
      </body>
    </html>
  );
};
