import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { Rounding, Share } from "./model.ts";

export const words = {
  onlySystem: say(
    "決まりの読み込みは、この機械の管理者だけができます。",
    "Only the operator of this machine may load a rule pack.",
  ),
  sameVersion: (code: string, version: number) =>
    say(
      `「${code}」の第${version}版は、別の中身で読み込まれています。一度読み込んだ版は変わりません。version を一つ上げてください。`,
      `Version ${version} of “${code}” was loaded with other content, and a version never changes. Raise version by one.`,
    ),
  rateOfRate: (code: string) => ({
    message: say(
      `「${code}」は、それ自体がほかの補助金に対する割合です`,
      `“${code}” is itself a share of another subsidy`,
    ),
    mend: say(
      "対象経費に掛ける補助金の code を書いてください",
      "name a subsidy that is a share of the eligible cost",
    ),
  }),
  paidAndNot: (category: string) => ({
    message: say(
      `科目「${category}」が、対象と対象外の両方にあります`,
      `the category “${category}” is both eligible and excluded`,
    ),
    mend: say("categories か excluded のどちらかから消してください", "remove it from categories or excluded"),
  }),
  noShare: {
    message: say("補助率がありません", "the rate is missing"),
    mend: say(
      "percent: 50 か share: 2/3 のように書いてください",
      "write it as percent: 50, or as share: 2/3",
    ),
  },
  twoShares: {
    message: say(
      "補助率が percent と share の両方にあります",
      "the rate is said twice, by percent and by share",
    ),
    mend: say("どちらか一方を消してください", "remove one of them"),
  },
  wrongShare: (written: string) => ({
    message: say(`「${written}」は補助率として読めません`, `“${written}” can't be read as a share`),
    mend: say(
      "分子/分母の形で、1 を超えない分数を書いてください（例 2/3、50/100）",
      "write numerator/denominator, no more than the whole, e.g. 2/3 or 50/100",
    ),
  }),
  capOfUnpaid: (category: string) => ({
    message: say(
      `上限のある科目「${category}」が、対象の科目にありません`,
      `the category “${category}” has a cap but isn't among those that are paid`,
    ),
    mend: say(
      "categories に加えるか、caps から消してください",
      "add it to categories, or remove it from caps",
    ),
  }),
  deductedExpense: (category: string) => ({
    message: say(`「${category}」は支出の科目です`, `“${category}” is a category of expenses`),
    mend: say(
      "deducted には、参加費などの収入の科目（例 takings）を書いてください",
      "name categories of income in deducted, e.g. takings",
    ),
  }),
  noProjects: (key: string) => ({
    message: say(
      `事業のない補助金に「${key}」があります`,
      `“${key}” stands in a subsidy that is for no projects`,
    ),
    mend: say(
      `fields に活動分野を書くか、「${key}」を消してください`,
      `name fields of projects in fields, or remove “${key}”`,
    ),
  }),
  capOfShare: {
    message: say(
      "ほかの補助金に対する割合には、事業ごとの上限を付けられません",
      "a share of another subsidy can't have a limit for each project",
    ),
    mend: say("cap を使うか、capPerProject を消してください", "use cap, or remove capPerProject"),
  },
  /** 50%, or 3分の2. */
  share: ({ numerator, denominator }: Share): Text =>
    denominator === 100
      ? say(`${numerator}%`, `${numerator}%`)
      : say(`${denominator}分の${numerator}`, `${numerator}/${denominator}`),
  rounding: ({ unit, direction }: Rounding): Text => {
    const yen = formatNumber(unit);
    switch (direction) {
      case "down":
        return say(`${yen}円未満切り捨て`, unit === 1 ? "fractions of a yen cut off" : `cut to ¥${yen}`);
      case "up":
        return say(`${yen}円未満切り上げ`, `rounded up to ¥${yen}`);
      case "half-up":
        return say(`${yen}円未満四捨五入`, `rounded to the nearest ¥${yen}, half up`);
    }
  },
  unproven: {
    message: say("confirmed が true なのに、確かめた所と日がありません", "confirmed, but not where and when"),
    mend: say(
      "出典に url と seen を書くか、confirmed を false にしてください",
      "give each source its url and seen, or say confirmed: false",
    ),
  },
  unconfirmed: say("この決まりは、まだ原典で確かめていません", "These rules have not been confirmed yet"),
} as const;
