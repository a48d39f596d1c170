import type { ComponentChildren } from "preact";
import type { PageFrame } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { Crumbs } from "./Crumbs.tsx";
import { DemoBanner } from "./DemoBanner.tsx";
import { FlashMessage } from "./FlashMessage.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Navigation } from "./Navigation.tsx";
import { PageHelp } from "./PageHelp.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: Visit;
  readonly frame: PageFrame;
  readonly asset: (name: string) => string;
  readonly children: ComponentChildren;
};

const Head = ({ visit: { ctx, t }, frame, asset }: Omit<Asked, "children">) => {
  const titles = [t(frame.title), ctx.programme ? t(ctx.programme.title) : "", t(words.product)];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{[...new Set(titles)].filter(Boolean).join(" | ")}</title>
      <link rel="icon" href={asset("icon.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href={asset("main.css")} />
      <script type="module" src={asset("islands/main.js")} />
    </head>
  );
};

/** The one frame of every page. The heading is the frame's title, so that no page forgets it. */
export const Layout = ({ visit, frame, asset, children }: Asked) => {
  const { ctx, t, flash } = visit;
  const inside = ctx.programme !== null;
  return (
    <html lang={ctx.locale}>
      <Head visit={visit} frame={frame} asset={asset} />
      <body data-person={ctx.actor.kind === "person" ? ctx.actor.id : undefined}>
        <a class="skip" href="#main">
          {t(words.skip)}
        </a>
        {ctx.demo && <DemoBanner t={t} today={inside ? ctx.today : null} />}
        <Header visit={visit} />
        <div class={inside ? "shell" : "shell shell-alone"}>
          {inside && <Navigation visit={visit} section={frame.section} />}
          <main class={frame.wide ? "main main-wide" : "main"} id="main" tabIndex={-1}>
            {frame.crumbs && frame.crumbs.length > 0 && <Crumbs t={t} crumbs={frame.crumbs} />}
            <FlashMessage t={t} flash={flash} />
            <div class="page-head">
              <h1>{t(frame.title)}</h1>
              <PageHelp t={t} frame={frame} />
            </div>
            {children}
          </main>
        </div>
        <Footer visit={visit} />
      </body>
    </html>
  );
};
