/** What is asked and answered in the demonstration: plainly invented, no names, no places. */
export type CaseStory = {
  /** Key of the duty in each programme's definition. */
  readonly duty: { readonly "tsurumi-2019": string; readonly "osaka-2012": string };
  readonly question: string;
  readonly fact?: string;
  readonly advice: string;
  readonly sources?: string;
  readonly referral?: { readonly to: string; readonly why: string };
  readonly outcome: string;
  /** Title under which it stands in the library. */
  readonly title?: string;
};

const at = (tsurumi: string, osaka: string) => ({ "tsurumi-2019": tsurumi, "osaka-2012": osaka });

export const caseStories: readonly CaseStory[] = [
  {
    duty: at("o", "2-ka"),
    question: "補助金で買った備品を、別の行事にも使ってよいか。",
    fact: "備品は折りたたみ机10台。補助の対象は防災訓練だった。",
    advice: "目的の範囲を要綱で一緒に確かめ、貸出簿を付ければ地域の行事にも使えるとお伝えした。",
    sources: "見本補助金交付要綱（架空）第8条",
    outcome: "貸出簿の様式を渡し、役員会で使い方を決められた。",
    title: "補助金で買った備品をほかの行事に使うとき",
  },
  {
    duty: at("e", "2-ka"),
    question: "総会の委任状が集まらず、成立するか心配だ。どう数えればよいか。",
    advice: "規約の定足数を読み合わせ、出席と委任状の数え方を表にした。早めの声かけの文例も渡した。",
    sources: "見本規約例（架空）",
    outcome: "必要な数がそろい、総会を開けた。",
    title: "総会の定足数と委任状の数え方",
  },
  {
    duty: at("ka", "2-a"),
    question: "広報紙に行事の写真を載せたい。写っている人の同意はどう取ればよいか。",
    advice: "申込書に掲載の可否を尋ねる欄を設け、後ろ姿や遠景を選ぶ工夫をお伝えした。",
    outcome: "次の号から、申込書に欄を加えることになった。",
    title: "広報紙に写真を載せるときの同意",
  },
  {
    duty: at("a", "2-a"),
    question: "役員のなり手がいない。若い人に声をかけるにはどうしたらよいか。",
    advice: "役を小さく分けて期間を区切る方法と、行事の手伝いから始めた地域の例をお伝えした。",
    outcome: "夏の行事で手伝いを募り、新しい人が3人加わった。",
    title: "なり手を増やすために役を小さく分ける",
  },
  {
    duty: at("u", "2-e"),
    question: "活動に使える助成金を知りたい。申請は初めてだ。",
    advice: "締切の近い募集を一覧にし、目的と成果の欄の書き方を一緒に考えた。",
    sources: "見本助成の手引き（架空）",
    outcome: "申請書を期日までに出せた。",
  },
  {
    duty: at("ku", "2-ki"),
    question: "法人になるとよいことと、手間が増えることを知りたい。",
    advice: "契約や口座の面でよくなることと、毎年の届出が要ることを表にして説明した。",
    referral: { to: "見本NPO相談窓口", why: "設立の手続きの細かい点を、専門の相談員に確かめるため。" },
    outcome: "当面は任意団体のまま続け、来年また考えることになった。",
    title: "法人にするかどうかを考えるとき",
  },
  {
    duty: at("i", "2-u"),
    question: "隣の地域と合同で防災訓練をしたい。話をどう始めればよいか。",
    advice: "双方の担当が集まる場を設け、役割の分担表を持ち寄る形を提案した。",
    outcome: "秋に合同で訓練をすることが決まった。",
    title: "隣の地域と合同で訓練をするとき",
  },
  {
    duty: at("o", "2-ka"),
    question: "領収書をなくしてしまった。収支報告はどうすればよいか。",
    fact: "金額は少額で、買った店は分かっている。",
    advice: "店に再発行を頼むこと、できないときは支払いの記録と理由書を付けることをお伝えした。",
    outcome: "再発行してもらえた。",
    title: "領収書をなくしたとき",
  },
  {
    duty: at("e", "1-i"),
    question: "会議で意見がまとまらない。毎回同じ話になる。",
    advice: "決めることと話すだけのことを議題で分け、付せんで意見を出す進め方を一緒に試した。",
    outcome: "次の会議で、行事の日程を決められた。",
    title: "会議で意見がまとまらないとき",
  },
  {
    duty: at("ki", "2-o"),
    question: "公園の清掃を受託できると聞いた。人手や保険はどう考えればよいか。",
    advice: "作業の回数と人数を見積もり、行事保険との違いを説明した。",
    sources: "見本委託の手引き（架空）",
    outcome: "来年度に向けて、役員会で検討することになった。",
  },
  {
    duty: at("a", "2-i"),
    question: "子ども会の人数が減り、行事を続けられるか迷っている。",
    advice: "近くの子ども会や学校の行事と合わせる例をお伝えし、話し合いの場に同席した。",
    outcome: "隣の子ども会と一緒に続けることになった。",
  },
  {
    duty: at("shi", "1-a"),
    question: "住民の困りごとを知りたい。アンケートの作り方を教えてほしい。",
    advice: "質問を5つに絞り、答えやすい順に並べた案を一緒に作った。",
    outcome: "配布の計画ができた。",
    title: "短いアンケートを作るとき",
  },
];

/** Kept to the few: what they are about is no example for anybody. */
export const confidentialStories: readonly CaseStory[] = [
  {
    duty: at("o", "2-ka"),
    question: "会計のやり方に疑問があるという話を聞いた。どう受け止めればよいか。（架空の相談）",
    advice: "決めつけずに帳簿と領収書を照らし合わせる手順をお伝えした。",
    outcome: "監査の機会に確かめることになった。",
  },
  {
    duty: at("e", "1-i"),
    question: "役員どうしの行き違いで、会議に出づらい人がいる。（架空の相談）",
    advice: "一人ずつ話を聞く場を設け、会議の進め方を見直す案をお伝えした。",
    outcome: "次の会議から、進行を交代で務めることになった。",
  },
  {
    duty: at("shi", "1-a"),
    question: "見守りの中で気になる家庭がある。どこにつなげばよいか。（架空の相談）",
    advice: "聞いたことを広めず、専門の窓口につなぐ手順をお伝えした。",
    referral: { to: "見本福祉相談窓口", why: "本人の希望を聞いたうえで、専門の相談員につなぐため。" },
    outcome: "窓口の相談員が訪ねることになった。",
  },
];
