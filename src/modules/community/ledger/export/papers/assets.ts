import { formatEra } from "../../../../../kernel/era.ts";
import { type Locale, translator } from "../../../../../kernel/say.ts";
import type { Bought } from "../../queries/bought.ts";
import { fieldWords, runningCosts } from "../../text.ts";
import type { StatementContent } from "../content.ts";
import { countColumn, type Paper, yenColumn } from "../paper-table.ts";
import { words } from "../words.ts";

/** 資産一覧: what there is that lasts, and what of it was bought this year. */
export const assetsPaper = (content: StatementContent, bought: readonly Bought[], locale: Locale): Paper => {
  const t = translator(locale);
  const owned = content.places.filter(({ kind }) => kind === "asset");
  const adding = (items: readonly { readonly amount: number }[]): number =>
    items.reduce((sum, { amount }) => sum + amount, 0);
  return {
    title: words.assets,
    tables: [
      {
        key: "owned",
        title: words.owned,
        columns: [{ label: fieldWords.name }, yenColumn(words.yen)],
        rows: owned.map(({ code, name, amount }) => ({ cells: [name, amount], opens: { account: code } })),
        sum: [t(words.total), adding(owned)],
      },
      {
        key: "bought",
        title: words.bought,
        columns: [
          { label: fieldWords.what, wide: true },
          { label: words.when },
          { label: fieldWords.party },
          { label: words.division, wide: true },
          countColumn(words.number),
          yenColumn(words.yen),
        ],
        rows: bought.map((one) => ({
          cells: [
            one.what,
            formatEra(one.day, locale),
            one.party,
            [one.category, one.fund, ...(one.lasting ? [] : [one.project ?? t(runningCosts)])].join("／"),
            one.voucher === null ? "" : String(one.voucher),
            one.amount,
          ],
        })),
        sum: [t(words.total), "", "", "", "", adding(bought)],
      },
    ],
    notes: [words.assetsNote],
    standsOn: true,
    unsigned: true,
  };
};
