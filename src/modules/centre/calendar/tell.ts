import { formatShortDate } from "../../../kernel/era.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { notify } from "../../../platform/notices/index.ts";
import type { EntryFields, EntryId } from "./model.ts";

type Told = Pick<EntryFields, "area" | "title" | "startsOn" | "startsAt" | "endsOn"> & {
  readonly id: EntryId;
};

const whenOf = ({ startsOn, startsAt }: Told): Text => {
  const time = startsAt === null ? "" : ` ${startsAt}`;
  return say(`${formatShortDate(startsOn, "ja")}${time}`, `${formatShortDate(startsOn, "en")}${time}`);
};

/** Leaves word with those who go, unless it is over, and moves the screens that are open. */
export const tell = async (
  ctx: Ctx,
  entry: Told,
  messages: readonly {
    readonly to: readonly PersonId[];
    readonly said: (title: string, when: Text) => Text;
  }[],
): Promise<void> => {
  const { programme } = ctx;
  if (programme && entry.endsOn >= ctx.today)
    for (const { to, said } of messages)
      await notify(ctx, {
        to,
        kind: "calendar-changed",
        said: said(entry.title, whenOf(entry)),
        href: `/${programme.code}/calendar/${entry.id}`,
        // Whoever is about to set out should know in time.
        urgent: entry.startsOn <= ctx.today,
      });
  await announce(ctx, "calendar", entry.area);
};
