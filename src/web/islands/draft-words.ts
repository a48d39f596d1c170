/** What the draft note says; the page's language decides. */
const said = {
  ja: {
    saved: (time: string) => `${time} 下書きを保存しました`,
    saving: "下書きを保存しています…",
    offline: "いまは送れません。書いたものはこの端末に残してあります。つながり次第、保存します。",
    signedOut:
      "ログインの期限が切れました。書いたものはこの端末に残してあります。別のタブでログインしてから、このページで続けてください。",
    restored: "この端末に残っていた下書きを戻しました。",
    discard: "戻す前の内容にする",
  },
  en: {
    saved: (time: string) => `Draft saved at ${time}`,
    saving: "Saving the draft…",
    offline:
      "It can't be sent now. What you wrote is kept on this device and will be saved once there is a connection.",
    signedOut:
      "Your session has ended. What you wrote is kept on this device. Sign in in another tab, then go on here.",
    restored: "Restored the draft kept on this device.",
    discard: "Back to what was there before",
  },
} as const;

export const words = document.documentElement.lang === "en" ? said.en : said.ja;
