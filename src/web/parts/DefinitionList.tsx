import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";

/** A term with its value; an absent value leaves the line out, `—` is for the page to say. */
export type Fact = { readonly term: Text; readonly value: ComponentChildren; readonly wide?: boolean };

/** Facts in two columns, one on narrow screens. */
export const DefinitionList = ({
  t,
  facts,
}: {
  t: Translate;
  facts: readonly (Fact | null | false | undefined)[];
}) => (
  <dl class="facts">
    {facts.map((fact) =>
      fact ? (
        <div key={fact.term.ja} class={fact.wide ? "fact fact-wide" : "fact"}>
          <dt>{t(fact.term)}</dt>
          <dd>{fact.value}</dd>
        </div>
      ) : null,
    )}
  </dl>
);
