import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { holdersOf, notify } from "../../../platform/notices/index.ts";
import type { Consultation } from "./model.ts";

/** Sentences of notices: what happened, never what it is about; mail passes many hands. */
const said = {
  asked: say("新しい相談が届きました。", "A new question has come in."),
  askedConfidential: say(
    "あなたを名指しした守秘の相談が届きました。",
    "A confidential question names you to answer it.",
  ),
  answered: say("相談に回答がありました。", "Your question has been answered."),
  closed: say("相談の対応が終わりました。", "Work on your question has been closed."),
  added: say("相談した方から追加の説明がありました。", "The asker has added to a question."),
  reopened: say("終わった相談が再開されました。", "A closed question was reopened."),
  yours: say("相談の担当になりました。", "You are now the keeper of a question."),
  named: say("守秘の相談を見られるようになりました。", "You may now see a confidential question."),
} satisfies Record<string, Text>;

const hrefOf = (ctx: Ctx, one: Pick<Consultation, "id">): string =>
  `/${ctx.programme?.code ?? ""}/consultations/${one.id}`;

/** Advisors and managers: those who answer consultations there and review the team's work. */
const answerersIn = async (ctx: Ctx, area: AreaId): Promise<readonly PersonId[]> => {
  const reviewers = new Set(await holdersOf(ctx, "record.review", area));
  return (await holdersOf(ctx, "consultation.write", area)).filter((person) => reviewers.has(person));
};

type Told = Pick<Consultation, "id" | "area" | "confidential">;

/** Open screens hear of it; of a confidential case none does, for that it moved would tell that it exists. */
export const announceCase = async (ctx: Ctx, one: Told): Promise<void> => {
  if (!one.confidential) await announce(ctx, "consultations", one.area);
};

export const tell = (
  ctx: Ctx,
  one: Told,
  to: readonly (PersonId | null)[],
  what: keyof typeof said,
): Promise<void> =>
  notify(ctx, {
    to: to.filter((person) => person !== null),
    kind: `consultation-${what === "askedConfidential" ? "asked" : what}`,
    said: said[what],
    href: hrefOf(ctx, one),
    discreet: one.confidential,
  });

/** A new case: to those named where it is confidential, else to whoever answers there. */
export const tellAsked = async (ctx: Ctx, one: Told, readers: readonly PersonId[]): Promise<void> => {
  if (one.confidential) await tell(ctx, one, readers, "askedConfidential");
  else await tell(ctx, one, await answerersIn(ctx, one.area), "asked");
  await announceCase(ctx, one);
};
