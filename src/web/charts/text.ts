import { say } from "../../kernel/say.ts";

export const words = {
  table: say("数字を表で見る", "Show the numbers as a table"),
  total: say("合計", "Total"),
  item: say("項目", "Item"),
  month: say("月", "Month"),
  bar: (label: string, value: string) => say(`${label}　${value}`, `${label}: ${value}`),
  cell: (row: string, column: string, value: string) =>
    say(`${row}、${column}：${value}`, `${row}, ${column}: ${value}`),
  less: say("少ない", "few"),
  many: say("多い", "many"),
  none: say("なし", "none"),
} as const;
