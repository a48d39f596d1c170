import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export type ButtonKind = "primary" | "secondary" | "danger" | "plain";

type Shape = {
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  /** Why it can't be used now, in the reader's language; the button stays visible and says it. */
  readonly disabledReason?: string | null | undefined;
};

/** Submits its form. What can't be done now stays, disabled, with its reason. */
export const Button = (
  asked: Shape & {
    readonly name?: string;
    readonly value?: string;
    readonly form?: string;
    readonly action?: string;
  },
) => {
  const { children, kind = "secondary", disabledReason } = asked;
  const reason = useId();
  if (disabledReason)
    return (
      <span class="button-with-reason">
        <button class={`button button-${kind}`} type="button" aria-disabled="true" aria-describedby={reason}>
          {children}
        </button>
        <span class="button-reason" id={reason}>
          {disabledReason}
        </span>
      </span>
    );
  return (
    <button
      class={`button button-${kind}`}
      type="submit"
      name={asked.name}
      value={asked.value}
      form={asked.form}
      formAction={asked.action}
    >
      {children}
    </button>
  );
};

/** Leads to another page, looking like a button. */
export const ButtonLink = ({
  href,
  children,
  kind = "secondary",
  disabledReason,
}: Shape & { readonly href: string }) => {
  const reason = useId();
  if (disabledReason)
    return (
      <span class="button-with-reason">
        {/* Without an address it is no link to a browser, so the role has to be said. */}
        {/* biome-ignore lint/a11y/useSemanticElements: an anchor without an address can't be reached by keyboard */}
        <span
          class={`button button-${kind}`}
          role="link"
          aria-disabled="true"
          aria-describedby={reason}
          tabIndex={0}
        >
          {children}
        </span>
        <span class="button-reason" id={reason}>
          {disabledReason}
        </span>
      </span>
    );
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
};

/** Buttons of one place: the main one left, the way back last. */
export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);
