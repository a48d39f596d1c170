import type { Translate } from "../../../../../kernel/say.ts";
import { balanceOf } from "../../rules/activity.ts";
import { accountKindWords, fieldWords } from "../../text.ts";
import type { StatementContent } from "../content.ts";
import { type Paper, type PaperRow, yenColumn } from "../paper-table.ts";
import { words } from "../words.ts";

type Item = ReturnType<typeof balanceOf>["current"][number];

const rowOf = ({ code, name, amount }: Item): PaperRow => ({
  cells: [name, amount],
  rank: "detail",
  opens: { account: code },
});

/** 貸借対照表 on the last day that counts. */
export const balancePaper = (content: StatementContent, t: Translate): Paper => {
  const { current, fixed, liabilities, sums } = balanceOf(content);
  const { opening, income, expense } = content.totals;
  const group = (title: string): PaperRow => ({ cells: [title, ""], rank: "group" });
  const subtotal = (title: string, amount: number): PaperRow => ({
    cells: [title, amount],
    rank: "subtotal",
  });
  const columns = [{ label: fieldWords.category }, yenColumn(words.yen)];
  return {
    title: words.balance,
    tables: [
      {
        key: "assets",
        title: words.assetsPart,
        columns,
        rows: [
          group(t(words.currentAssets)),
          ...current.map(rowOf),
          subtotal(t(words.currentSum), sums.current),
          group(t(words.fixedAssets)),
          ...fixed.map(rowOf),
          subtotal(t(words.fixedSum), sums.fixed),
        ],
        sum: [t(words.assetsSum), sums.assets],
      },
      {
        key: "liabilities",
        title: words.liabilitiesPart,
        columns,
        rows: liabilities.map(rowOf),
        sum: [t(words.liabilitiesSum), sums.liabilities],
      },
      {
        key: "net",
        title: words.netPart,
        columns,
        rows: [
          { cells: [t(words.netBefore), opening] },
          { cells: [t(words.change), income - expense] },
          subtotal(t(words.netSum), sums.net),
        ],
        sum: [t(words.bothSum), sums.liabilities + sums.net],
      },
    ],
    notes: [words.npoForm],
    standsOn: true,
  };
};

/** 財産目録: the same things one by one, with what they are. */
export const propertyPaper = (content: StatementContent, t: Translate): Paper => {
  const { current, fixed, liabilities, sums } = balanceOf(content);
  const kindOf = (code: string): string => {
    const place = content.places.find((one) => one.code === code);
    return place ? t(accountKindWords[place.kind]) : "";
  };
  const rows = (items: readonly Item[]): PaperRow[] =>
    items.map(({ code, name, amount }) => ({
      cells: [name, kindOf(code), amount],
      opens: { account: code },
    }));
  const columns = [{ label: fieldWords.name }, { label: words.kind }, yenColumn(words.yen)];
  return {
    title: words.property,
    tables: [
      {
        key: "assets",
        title: words.assetsPart,
        columns,
        rows: rows([...current, ...fixed]),
        sum: [t(words.assetsSum), "", sums.assets],
      },
      {
        key: "liabilities",
        title: words.liabilitiesPart,
        columns,
        rows: rows(liabilities),
        sum: [t(words.liabilitiesSum), "", sums.liabilities],
      },
      {
        key: "net",
        title: words.netPart,
        columns: [{ label: words.item }, yenColumn(words.yen)],
        rows: [{ cells: [t(words.netSum), sums.net], rank: "subtotal" }],
        sum: null,
      },
    ],
    notes: [words.npoForm],
    standsOn: true,
  };
};
