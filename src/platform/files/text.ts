import { say } from "../../kernel/say.ts";

export const words = {
  tooLarge: (name: string, megabytes: number) =>
    say(
      `「${name}」は大きすぎます。1つ${megabytes}MBまでにしてください。ほかに入力した内容は残っています。`,
      `“${name}” is too large; each file may have up to ${megabytes} MB. Everything else you entered is kept.`,
    ),
  notAllowed: (name: string) =>
    say(
      `「${name}」は添付できません。添付できるのは写真（JPEG・PNG・WebP）とPDFだけです。`,
      `“${name}” can't be attached. Only pictures (JPEG, PNG, WebP) and PDF can.`,
    ),
  heic: (name: string) =>
    say(
      `「${name}」はiPhoneなどのHEIC形式の写真で、受け取れません。画面に出してスクリーンショットを撮り、それを入れてください（次からは「設定」→「カメラ」→「フォーマット」で「互換性優先」を選ぶと、そのまま入ります）。`,
      `“${name}” is a HEIC picture, as iPhones take them, which can't be received. Show it on the screen, take a screenshot and send that (for the next ones choose Settings, Camera, Formats, Most Compatible).`,
    ),
  broken: (name: string) =>
    say(
      `「${name}」を写真として読めません。ファイルが壊れていないか確かめてください。`,
      `“${name}” can't be read as a picture. Check whether the file is damaged.`,
    ),
  unnamed: say("添付", "attachment"),
} as const;
