import { createHash } from "node:crypto";
import type { Context, Handler } from "hono";
import { render } from "preact-render-to-string";
import type { Locale } from "../../kernel/say.ts";
import type { Deps } from "../deps.ts";
import { localeOf } from "../locale.ts";
import { file, missing, type Reply } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { FieldShell } from "./FieldShell.tsx";
import { words } from "./text.ts";

/** Codes of programmes look like this; nothing else gets into an address that we write. */
const codeIn = (text: string | undefined): string | null =>
  text !== undefined && /^[a-z0-9][a-z0-9-]{0,60}$/.test(text) ? text : null;

const shellOf = (deps: Deps, locale: Locale, programme: string): string =>
  `<!doctype html>${render(<FieldShell locale={locale} programme={programme} asset={deps.assets.address} />)}`;

/** For whoever is signed in, whatever the programme: it holds nothing of it, and says nothing about whether it exists. */
export const fieldPage =
  (deps: Deps) =>
  async ({ ctx, param }: Visit): Promise<Reply> => {
    const programme = codeIn(param("programme"));
    if (programme === null) return missing();
    return file(shellOf(deps, ctx.locale, programme), "text/html; charset=utf-8", "field.html", true);
  };

/** What the service worker keeps: the page itself and what it is drawn with, each under its content's tag. */
const shellParts = (deps: Deps): string[] =>
  ["main.css", "islands/field.js", "icon.svg", "icon-192.png"].map(deps.assets.address);

/** The service worker. What is put before it names its version: a new build or language makes it another script. */
export const fieldWorker =
  (deps: Deps): Handler =>
  (c: Context) => {
    const programme = codeIn(c.req.param("programme"));
    if (programme === null) return c.notFound();
    const lang = c.req.query("lang") === "en" ? "en" : "ja";
    const shell = {
      version: createHash("sha256")
        .update(shellOf(deps, lang, programme))
        .digest("hex")
        .slice(0, 16),
      page: routes.field(programme),
      parts: shellParts(deps),
      lang,
      send: routes.fieldSend(programme),
      programme,
    };
    c.header("content-type", "text/javascript; charset=utf-8");
    c.header("cache-control", "no-cache");
    c.header("service-worker-allowed", routes.field(programme));
    return c.body(`self.shell=${JSON.stringify(shell)};\n${deps.assets.text("islands/field-worker.js")}`);
  };

/** What a phone asks for when the page is put on its home screen. */
export const fieldManifest =
  (deps: Deps): Handler =>
  (c: Context) => {
    const programme = codeIn(c.req.param("programme"));
    if (programme === null) return c.notFound();
    const locale = localeOf(c);
    const icon = (size: number, purpose: string) => ({
      src: deps.assets.address(`icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    });
    const manifest = {
      id: routes.field(programme),
      name: words.app[locale],
      short_name: words.appShort[locale],
      lang: locale,
      start_url: routes.field(programme),
      scope: routes.field(programme),
      display: "standalone",
      background_color: "#ffffff",
      theme_color: "#00428c",
      icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
    };
    c.header("content-type", "application/manifest+json; charset=utf-8");
    return c.body(JSON.stringify(manifest));
  };
