import type { Translate } from "../../kernel/say.ts";
import { withQuery } from "./address.ts";
import { words } from "./text.ts";

/** Whether the address asks for every box of the page to be ticked. */
export const isAllChosen = (query: URLSearchParams): boolean => query.get("all") === "yes";

/** Ticks every box of the page, or none; without a script it is a link to the page with its boxes ticked. */
export const ChooseAll = ({ t, url, rows }: { t: Translate; url: URL; rows: number }) => {
  const all = isAllChosen(url.searchParams);
  return (
    <p>
      <a class="button button-plain" href={withQuery(url, { all: all ? null : "yes" })}>
        {t(all ? words.chooseNone : words.chooseAll(rows))}
      </a>
    </p>
  );
};
