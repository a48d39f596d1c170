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
      `「${name}」はHEIC形式の写真です。JPEGに変換してから添付してください（iPhoneでは「設定」→「カメラ」→「フォーマット」→「互換性優先」）。`,
      `“${name}” is a HEIC picture. Convert it to JPEG first (on an iPhone: Settings, Camera, Formats, Most Compatible).`,
    ),
  broken: (name: string) =>
    say(
      `「${name}」を写真として読めません。ファイルが壊れていないか確かめてください。`,
      `“${name}” can't be read as a picture. Check whether the file is damaged.`,
    ),
  unnamed: say("添付", "attachment"),
} as const;
