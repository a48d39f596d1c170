import type { PlainDate } from "../../kernel/dates.ts";
import type { Translate } from "../../kernel/say.ts";
import { words } from "./text.ts";

const formats = {
  ja: new Intl.DateTimeFormat("ja-JP", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
};

const dayIn = (locale: "ja" | "en", day: PlainDate): string =>
  formats[locale].format(new Date(`${day}T00:00:00Z`));

/** On every page of the demonstration world, so that nobody takes it for real; inside a programme with its day. */
export const DemoBanner = ({ t, today }: { t: Translate; today: PlainDate | null }) => (
  <aside class="demo-banner">
    <p>
      {t(words.demo)} {today && t(words.demoToday(dayIn("ja", today), dayIn("en", today)))}
    </p>
  </aside>
);
