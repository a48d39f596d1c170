import { sql } from "kysely";
import { conflict, forbidden, type Issue, invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { Locale } from "../../kernel/say.ts";
import type { Ctx } from "../database/run-as.ts";
import { isKind, type Kind } from "./kinds.ts";
import { words } from "./text.ts";

export const ways = ["digest", "urgent", "none"] as const;
export type Way = (typeof ways)[number];

export type Setting = {
  /** digest: once a day, and urgent ones at once; urgent: only those; none: on the screen only. */
  readonly byMail: Way;
  /** `HH:MM`, the clock of Japan. */
  readonly digestAt: string;
  readonly locale: Locale;
  readonly screenOnly: readonly Kind[];
  /** 0 = nothing was chosen yet. */
  readonly version: number;
};

export const untouched: Setting = {
  byMail: "digest",
  digestAt: "08:00",
  locale: "ja",
  screenOnly: [],
  version: 0,
};

/** What the reader chose, or what holds for whoever chose nothing. */
export const mySetting = async (ctx: Ctx): Promise<Setting> => {
  if (ctx.actor.kind !== "person") return untouched;
  const { rows } = await sql<Omit<Setting, "screenOnly"> & { screenOnly: string[] }>`
    select by_mail as "byMail", to_char(digest_at, 'HH24:MI') as "digestAt", locale, screen_only as "screenOnly", version
      from notices.setting where person_id = ${ctx.actor.id}`.execute(ctx.db);
  const found = rows[0];
  return found ? { ...found, screenOnly: found.screenOnly.filter(isKind) } : untouched;
};

/** What was typed, before anybody looked at it. */
export type TypedSetting = {
  readonly byMail: string;
  readonly digestAt: string;
  readonly locale: string;
  readonly screenOnly: readonly Kind[];
  readonly version: number;
};

const checked = (typed: TypedSetting): Outcome<Setting> => {
  const issues: Issue[] = [];
  const byMail = ways.find((way) => way === typed.byMail);
  if (!byMail) issues.push({ path: "byMail", message: words.chooseWay });
  // 「８：３０」 and 「8:30」 are times as well.
  const [, hour = "", minute = ""] =
    /^(\d{1,2}):(\d{2})$/.exec(typed.digestAt.normalize("NFKC").trim()) ?? [];
  const isTime = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  if (!isTime) issues.push({ path: "digestAt", message: words.noTime });
  if (issues.length > 0 || !byMail) return invalid(...issues);
  return ok({
    byMail,
    digestAt: `${hour.padStart(2, "0")}:${minute}`,
    locale: typed.locale === "en" ? "en" : "ja",
    screenOnly: typed.screenOnly,
    version: typed.version,
  });
};

/** Keeps what the reader chose; of two open pages the second one sees what the first has kept. */
export const keepSetting = async (ctx: Ctx, typed: TypedSetting): Promise<Outcome<null>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  const read = checked(typed);
  if (!read.ok) return read;
  const { byMail, digestAt, locale, screenOnly, version } = read.value;
  const kept = await sql`
    insert into notices.setting as s (person_id, by_mail, digest_at, locale, screen_only)
    values (${ctx.actor.id}, ${byMail}, ${digestAt}::time, ${locale}, ${[...screenOnly]}::text[])
        on conflict (person_id) do update
           set by_mail = excluded.by_mail, digest_at = excluded.digest_at, locale = excluded.locale,
               screen_only = excluded.screen_only, version = s.version + 1
         where s.version = ${version}
    returning 1`.execute(ctx.db);
  return kept.rows.length === 1 ? ok(null) : conflict(words.changedMeanwhile);
};
