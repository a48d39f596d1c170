import type { AreaId } from "../../kernel/ids.ts";
import { say } from "../../kernel/say.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import { letterStates, listOutbox, readLetter, sendAgain } from "../../platform/notices/index.ts";
import type { See } from "../noted-page.ts";
import { pageIn } from "../page-number.ts";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { OutboxPage } from "./OutboxPage.tsx";
import { words } from "./text.ts";

const size = 25;

/**
 * The power of whoever appoints people: they keep the addresses, so they mend what can't be delivered. Reading the audit
 * log (audit.read) would let look, but mend nothing.
 */
const power = "people.appoint";

/** The widest area in which the reader has the power, so that the view is in sight of whoever reads the audit log there. */
const areaOf = async (ctx: Ctx): Promise<AreaId | null> => {
  const areas = [...(await ctx.rights()).areas(power)];
  // Areas are made from the top of the tree down.
  return areas.sort((a, b) => a - b)[0] ?? null;
};

export const outboxPage = async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
  const { ctx, url } = visit;
  if (!ctx.powers.has(power)) return missing();
  const page = pageIn(url.searchParams.get("page"));
  const state = letterStates.find((one) => one === url.searchParams.get("state")) ?? null;
  const letters = await listOutbox(ctx, { state, limit: size, offset: (page - 1) * size });
  see({ subject: "notices.mail", id: 0, area: await areaOf(ctx) });
  return view(
    { title: words.title, section: "outbox", help: words.help, wide: true },
    <OutboxPage visit={visit} {...{ letters, state, page, size }} />,
  );
};

const idIn = (visit: ProgrammeVisit): number => {
  const id = Number(visit.param("id"));
  return id < 2 ** 31 ? id : 0;
};

export const letterPage = async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const id = idIn(visit);
  const letter = ctx.powers.has(power) ? await readLetter(ctx, id) : null;
  if (!letter) return missing();
  see({ subject: "notices.mail", id, area: await areaOf(ctx) });
  return view(
    {
      title: say(letter.subject, letter.subject),
      section: "outbox",
      help: words.help,
      crumbs: [{ text: words.title, href: routes.outbox(programme.code) }, { text: words.letter }],
    },
    <div class="stack">
      <p>
        {t(words.letterWhy)} {t(words.noted)}
      </p>
      <DefinitionList t={t} facts={[{ term: words.whom, value: letter.person }]} />
      <pre class="letter">{letter.body}</pre>
    </div>,
  );
};

export const sendAgainPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  if (!ctx.powers.has(power) || !(await sendAgain(ctx, idIn(visit)))) return missing();
  return redirect(routes.outbox(programme.code), { text: words.againDone });
};
