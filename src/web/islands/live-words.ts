/** What a page says when it changes while it is open; the page's language decides. */
const said = {
  ja: {
    fresh: "一覧を最新の内容にしました。",
    offer: "新しい内容があります — 表示する",
    typing: "入力中の内容が消えるため、まだ替えていません。送信してから、もう一度押してください。",
  },
  en: {
    fresh: "The list was brought up to date.",
    offer: "There is something new — show it",
    typing: "What you are typing would be lost, so nothing was changed. Send it first, then press again.",
  },
} as const;

export const words = document.documentElement.lang === "en" ? said.en : said.ja;
