import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";
import { Mark } from "./Mark.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly tone: keyof typeof words.alert;
  readonly title?: Text;
  readonly children?: ComponentChildren;
};

/** Something the reader has to know on this page. */
export const Alert = ({ t, tone, title, children }: Asked) => (
  <div class={`alert alert-${tone}`}>
    <p class="alert-title">
      <Mark of={tone} /> {t(title ?? words.alert[tone])}
    </p>
    {children && <div class="alert-body">{children}</div>}
  </div>
);
