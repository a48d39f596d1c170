import type { Hono } from "hono";
import { formatInstant } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import { type Look, type Viewer, whoLooked, whoSees } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import { ownPage } from "../door.ts";
import { Table } from "../parts/Table.tsx";
import { signIn, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

const whatOf = ({ action, subject }: Look): Text => {
  const what = subject === "people.contact" ? words.contactData : words.nameData;
  switch (action) {
    case "insert":
      return words.registered(what);
    case "update":
      return words.changedData(what);
    case "delete":
      return words.removed(what);
    default:
      return words.viewed(what);
  }
};

const Viewers = ({ t, viewers }: { t: Visit["t"]; viewers: readonly Viewer[] }) =>
  viewers.length === 0 ? (
    <p>{t(words.seenNobody)}</p>
  ) : (
    <Table
      t={t}
      caption={words.seen}
      captionHidden
      rows={viewers}
      rowKey={(one) => `${one.viewer_id}-${one.post.ja}-${one.programme.ja}-${one.place?.ja ?? ""}`}
      columns={[
        { key: "viewer", label: words.viewer, heads: true, cell: (one) => one.viewer },
        {
          key: "post",
          label: words.post,
          cell: (one) => [one.place && t(one.place), t(one.post)].filter(Boolean).join(" "),
        },
        { key: "programme", label: words.programme, cell: (one) => t(one.programme) },
        {
          key: "sees",
          label: words.sees,
          cell: (one) => t(one.sees_contact ? words.seesContact : words.seesName),
        },
      ]}
    />
  );

const Looks = ({ visit: { ctx, t }, looks }: { visit: Visit; looks: readonly Look[] }) =>
  looks.length === 0 ? (
    <p>{t(words.lookedNobody)}</p>
  ) : (
    <Table
      t={t}
      caption={words.looked}
      captionHidden
      rows={looks.map((look, place) => ({ ...look, place }))}
      rowKey={(one) => one.place}
      columns={[
        { key: "when", label: words.when, heads: true, cell: (one) => formatInstant(one.at, ctx.locale) },
        {
          key: "who",
          label: words.who,
          cell: (one) => one.who ?? t(one.actor === "system" ? words.operator : words.somebody),
        },
        { key: "what", label: words.what, cell: (one) => t(whatOf(one)) },
      ]}
    />
  );

/** Who can see me, and who did look. */
export const seenPage = (app: Hono, deps: Deps): void => {
  app.get(
    routes.meSeen(),
    ownPage(deps, async (visit) => {
      const { ctx, t } = visit;
      if (ctx.actor.kind !== "person") return signIn();
      const viewers = await whoSees(ctx, ctx.actor.id);
      const looks = await whoLooked(ctx, ctx.actor.id);
      return view(
        { title: words.seen, crumbs: [{ text: words.me, href: routes.me() }, { text: words.seen }] },
        <div class="stack">
          <p>{t(words.seenLead)}</p>
          <Viewers t={t} viewers={viewers} />
          <p class="soft">{t(words.operatorToo)}</p>
          <section class="section">
            <h2>{t(words.looked)}</h2>
            <Looks visit={visit} looks={looks} />
          </section>
        </div>,
      );
    }),
  );
};
