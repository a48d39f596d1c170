import type { Locale } from "../../kernel/say.ts";
import { translator } from "../../kernel/say.ts";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

type Asked = {
  readonly locale: Locale;
  readonly reference: string;
  readonly asset: (name: string) => string;
};

/** After a bug. Stands alone, without visit or database: either may be what broke. */
export const ErrorPage = ({ locale, reference, asset }: Asked) => {
  const t = translator(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${t(words.failed)} | ${t(words.product)}`}</title>
        <link rel="stylesheet" href={asset("main.css")} />
      </head>
      <body>
        <div class="shell shell-alone">
          <main class="main prose" id="main">
            <h1>{t(words.failed)}</h1>
            <p>{t(words.failedWhat)}</p>
            <p>{t(words.failedHow)}</p>
            <dl class="facts">
              <div class="fact">
                <dt>{t(words.reference)}</dt>
                <dd>
                  <code>{reference}</code>
                </dd>
              </div>
            </dl>
            <p>
              <a class="button button-primary" href={routes.home()}>
                {t(words.toStart)}
              </a>
            </p>
          </main>
        </div>
      </body>
    </html>
  );
};
