import { formatEra } from "../../../../../kernel/era.ts";
import { type Locale, translator } from "../../../../../kernel/say.ts";
import { fieldWords, runningCosts } from "../../text.ts";
import type { heldIn } from "../../things/held-in.ts";
import type { Thing } from "../../things/model.ts";
import { thingWords } from "../../things/text.ts";
import type { StatementContent } from "../content.ts";
import { countColumn, type Paper, type PaperTable, yenColumn } from "../paper-table.ts";
import { words } from "../words.ts";

const adding = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/** Category, fund and project, as far as a book tells of them. */
export const divisionOf = ({ category, fund, lasting, project, older }: Thing, running: string): string =>
  [category, fund, ...(lasting || older !== null ? [] : [project ?? running])].filter(Boolean).join("／");

const quantityOf = ({ noted }: Thing): string => (noted ? String(noted.quantity) : "");

/** 資産一覧: what there is that lasts, whenever it was bought, and what went in the year. */
export const assetsPaper = (
  content: StatementContent,
  { held, gone }: ReturnType<typeof heldIn>,
  locale: Locale,
): Paper => {
  const t = translator(locale);
  const owned = content.places.filter(({ kind }) => kind === "asset");
  const book: PaperTable = {
    key: "owned",
    title: words.owned,
    columns: [{ label: fieldWords.name }, yenColumn(words.yen)],
    rows: owned.map(({ code, name, amount }) => ({ cells: [name, amount], opens: { account: code } })),
    sum: [t(words.total), adding(owned)],
  };
  return {
    title: words.assets,
    tables: [
      ...(owned.length > 0 ? [book] : []),
      {
        key: "held",
        title: words.held,
        columns: [
          { label: thingWords.thing, wide: true },
          countColumn(thingWords.quantity),
          { label: thingWords.place, wide: true },
          { label: words.when },
          { label: fieldWords.party },
          { label: words.division, wide: true },
          { label: words.yearAndNumber },
          yenColumn(words.yen),
        ],
        rows: held.map((one) => ({
          cells: [
            one.what,
            quantityOf(one),
            one.noted?.place ?? "",
            formatEra(one.day, locale),
            one.party,
            divisionOf(one, t(runningCosts)),
            one.voucher === null || one.year === null ? "" : t(words.voucherOfYear(one.year, one.voucher)),
            one.amount,
          ],
        })),
        sum: [t(words.total), "", "", "", "", "", "", adding(held)],
      },
      ...(gone.length > 0
        ? [
            {
              key: "gone",
              title: words.gone,
              columns: [
                { label: thingWords.thing, wide: true },
                countColumn(thingWords.quantity),
                { label: words.when },
                yenColumn(words.yen),
                { label: thingWords.disposedOn },
                { label: thingWords.reason, wide: true },
              ],
              rows: gone.map((one) => ({
                cells: [
                  one.what,
                  quantityOf(one),
                  formatEra(one.day, locale),
                  one.amount,
                  formatEra(one.noted.disposedOn, locale),
                  one.noted.reason,
                ],
              })),
              sum: [t(words.total), "", "", adding(gone), "", ""],
            },
          ]
        : []),
    ],
    notes: [words.assetsNote],
    standsOn: true,
    unsigned: true,
  };
};
