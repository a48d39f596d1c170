import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";
import { Button, type ButtonKind } from "./Button.tsx";

type Asked = {
  readonly t: Translate;
  readonly action: string;
  readonly label: Text;
  readonly kind?: ButtonKind;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly disabledReason?: Text | null | undefined;
  /** What it will do, where that isn't plain; or fields, e.g. a reason. */
  readonly children?: ComponentChildren;
};

/** One step that changes something: a form with one button. */
export const ConfirmForm = ({ t, action, label, kind, hidden = {}, disabledReason, children }: Asked) => (
  <form class="confirm" method="post" action={action}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
    <Button kind={kind ?? "secondary"} disabledReason={disabledReason ? t(disabledReason) : null}>
      {t(label)}
    </Button>
  </form>
);
