import { say } from "../../kernel/say.ts";

export const words = {
  title: say("地域", "Areas"),
  count: (n: number) => say(`${n}地域`, `${n} areas`),
  code: say("地域コード", "Area code"),
  name: say("名称", "Name"),
  kana: say("カナ", "Kana"),
  level: say("段階", "Level"),
  sample: say("見本", "sample"),
  import: say("ファイルから取り込む", "Import a file"),
  importTitle: say("地域の取り込み", "Import areas"),
  mayNot: say("地域を編集する権限がありません。", "Your post does not edit areas."),
  help: [
    say("市から校区等地域までの区分けです。", "How the city is divided, down to the districts."),
    say("校区等地域は、CSVかExcelでまとめて登録できます。", "Districts are registered by CSV or Excel."),
    say("同じファイルを二度取り込んでも、重複しません。", "Importing one file twice makes nothing twice."),
  ],
  fileName: say("地域", "areas"),
} as const;
