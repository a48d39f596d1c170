import type { Text, Translate } from "../../kernel/say.ts";
import type { PageFrame } from "../reply.ts";
import { help } from "./help.ts";
import { words } from "./text.ts";

const isSection = (section: string): section is keyof typeof help => section in help;

const linesOf = (frame: PageFrame): readonly Text[] =>
  frame.help ?? (frame.section && isSection(frame.section) ? help[frame.section] : []);

/** The "?" of this very page. */
export const PageHelp = ({ t, frame }: { t: Translate; frame: PageFrame }) => {
  const lines = linesOf(frame);
  return lines.length === 0 ? null : (
    <details class="page-help">
      <summary>
        <span class="page-help-mark" aria-hidden="true">
          ?
        </span>
        {t(words.help)}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.ja}>{t(line)}</li>
        ))}
      </ul>
    </details>
  );
};
