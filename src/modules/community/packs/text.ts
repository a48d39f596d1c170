import { say } from "../../../kernel/say.ts";

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
  unproven: {
    message: say("confirmed が true なのに、確かめた所と日がありません", "confirmed, but not where and when"),
    mend: say(
      "出典に url と seen を書くか、confirmed を false にしてください",
      "give each source its url and seen, or say confirmed: false",
    ),
  },
  unconfirmed: say("この決まりは、まだ原典で確かめていません", "These rules have not been confirmed yet"),
} as const;
