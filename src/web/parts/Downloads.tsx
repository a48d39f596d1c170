import type { Translate } from "../../kernel/say.ts";
import { olderCsv } from "../older-csv.ts";
import { words } from "./text.ts";

export type DownloadFormat = Exclude<keyof typeof words.asFormat, "olderCsv">;
type Asked = {
  readonly t: Translate;
  readonly links: readonly { readonly format: DownloadFormat; readonly href: string }[];
};

/** The same data as files, at the same place on every page. Wherever there is CSV, there is CSV for old programs too. */
export const Downloads = ({ t, links }: Asked) => (
  <p class="downloads">
    <span class="downloads-label">{t(words.downloads)}</span>
    {links
      .flatMap(({ format, href }): { format: keyof typeof words.asFormat; href: string }[] =>
        format === "csv"
          ? [
              { format, href },
              { format: "olderCsv", href: olderCsv(href) },
            ]
          : [{ format, href }],
      )
      .map(({ format, href }) => (
        <a key={format} class="download" href={href} download>
          {t(words.asFormat[format])}
        </a>
      ))}
  </p>
);
