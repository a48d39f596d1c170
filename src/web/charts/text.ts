import { say } from "../../kernel/say.ts";

export const words = {
  table: say("数字を表で見る", "Show the numbers as a table"),
  total: say("合計", "Total"),
  bar: (label: string, value: string) => say(`${label}　${value}`, `${label}: ${value}`),
} as const;
