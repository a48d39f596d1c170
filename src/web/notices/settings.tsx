import { myAccount } from "../../platform/identity/index.ts";
import {
  families,
  isKind,
  type Kind,
  keepSetting,
  kinds,
  mySetting,
  type TypedSetting,
  ways,
} from "../../platform/notices/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

/** The keys of the catalogue, as what they are. */
const allKinds = Object.keys(kinds).filter(isKind);

/** Kinds that can reach the reader: whoever holds no power of a family is never told of it. Without any post, all. */
const kindsFor = (powers: ReadonlySet<string>): readonly Kind[] => {
  const held = new Set([...powers].map((power) => power.split(".")[0]));
  const some = allKinds.filter((kind) => held.has(kinds[kind].family));
  return some.length > 0 ? some : allKinds;
};

const Choices = ({ visit: { ctx, t }, chosen, trouble }: Shown) => (
  <>
    <Field
      t={t}
      kind="radios"
      name="byMail"
      label={words.byMail}
      value={chosen.byMail}
      issues={trouble.issues}
      mark={false}
      choices={ways.map((value) => ({ value, label: t(words.ways[value]), help: t(words.waysHelp[value]) }))}
    />
    <Field
      t={t}
      kind="time"
      name="digestAt"
      label={words.digestAt}
      help={words.digestAtHelp}
      value={chosen.digestAt}
      issues={trouble.issues}
      mark={false}
    />
    <Field
      t={t}
      kind="radios"
      name="locale"
      label={words.locale}
      value={chosen.locale}
      mark={false}
      choices={(["ja", "en"] as const).map((value) => ({ value, label: t(words.locales[value]) }))}
    />
    <Field
      t={t}
      kind="checks"
      name="kind"
      label={words.kinds}
      help={words.kindsHelp}
      mark={false}
      values={allKinds.filter((kind) => !chosen.screenOnly.includes(kind))}
      choices={kindsFor(ctx.powers).map((value) => ({
        value,
        label: t(kinds[value].name),
        help: t(kinds[value].about),
        group: t(families[kinds[value].family]),
      }))}
    />
  </>
);

type Shown = { readonly visit: Visit; readonly chosen: TypedSetting; readonly trouble: Trouble };

const show = async (shown: Shown, status: 200 | 403 | 409 | 422 = 200): Promise<Reply> => {
  const { visit, chosen, trouble } = shown;
  const { ctx, t } = visit;
  const account = await myAccount(ctx);
  return view(
    {
      title: words.settings,
      crumbs: [{ text: words.title, href: routes.notices() }, { text: words.settings }],
    },
    <form class="form" method="post" action={routes.noticeSettings()}>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>{t(words.settingsLead)}</p>
      <p>{t(account ? words.goesTo(account.mail) : words.noAddress)}</p>
      <input type="hidden" name="version" value={chosen.version} />
      <Choices {...shown} />
      <Actions>
        <Button kind="primary">{t(words.keep)}</Button>
        <a href={routes.notices()}>{t(words.title)}</a>
      </Actions>
    </form>,
    status,
  );
};

export const settingsPage = async (visit: Visit): Promise<Reply> =>
  show({ visit, chosen: await mySetting(visit.ctx), trouble: noTrouble });

export const settingsPost = async (visit: Visit & { form: FormBody }): Promise<Reply> => {
  const { ctx, form } = visit;
  const wanted = new Set(form.all("kind"));
  const offered = kindsFor(ctx.powers);
  const now = await mySetting(ctx);
  const typed: TypedSetting = {
    byMail: form.get("byMail"),
    digestAt: form.get("digestAt"),
    locale: form.get("locale"),
    // What wasn't on the page stays as it was chosen on another post.
    screenOnly: allKinds.filter((kind) =>
      offered.includes(kind) ? !wanted.has(kind) : now.screenOnly.includes(kind),
    ),
    version: Number(form.get("version")) || 0,
  };
  const kept = await keepSetting(ctx, typed);
  if (kept.ok) return redirect(routes.noticeSettings(), { text: words.kept });
  // After a conflict the second one sees what the first has kept, and chooses anew from there.
  const chosen = kept.error.kind === "conflict" ? now : typed;
  return again(kept.error, (trouble, status) => show({ visit, chosen, trouble }, status));
};
