import type { Translate } from "../../kernel/say.ts";
import { words } from "./text.ts";

export type DownloadFormat = keyof typeof words.asFormat;
type Asked = {
  readonly t: Translate;
  readonly links: readonly { readonly format: DownloadFormat; readonly href: string }[];
};

/** The same data as files, at the same place on every page. */
export const Downloads = ({ t, links }: Asked) => (
  <p class="downloads">
    <span class="downloads-label">{t(words.downloads)}</span>
    {links.map(({ format, href }) => (
      <a key={format} class="download" href={href} download>
        {t(words.asFormat[format])}
      </a>
    ))}
  </p>
);
