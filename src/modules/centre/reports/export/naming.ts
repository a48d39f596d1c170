import { plainMonth } from "../../../../kernel/dates.ts";
import { formatEraMonth, formatMonth } from "../../../../kernel/era.ts";
import { say, type Text } from "../../../../kernel/say.ts";
import type { ReportContent } from "../content.ts";
import { words } from "./words.ts";

type Duty = ReportContent["duties"][number];

/** ア, or (2)ア where the programme has several groups: a sign alone is unique within its group only. */
export const dutySign = (content: ReportContent, duty: Duty): string =>
  content.dutyGroups.length > 1 ? `(${duty.group})${duty.label}` : duty.label;

export const dutyTitle = (content: ReportContent, code: string): Text => {
  const duty = content.duties.find((one) => one.code === code);
  if (!duty) return say(code, code);
  const sign = dutySign(content, duty);
  return say(`${sign} ${duty.short.ja}`, `${sign} ${duty.short.en}`);
};

export const councilTitle = (content: ReportContent, council: number | null): Text => {
  if (council === null) return words.wholeArea;
  const name = content.councils.find(({ id }) => id === council)?.name ?? `#${council}`;
  return say(name, name);
};

export const reportTitle = (content: ReportContent): Text => {
  const month = plainMonth(content.month);
  return words.monthlyOf(formatMonth(month, "en"), formatEraMonth(month));
};

export const centreTitle = (content: ReportContent): Text => content.centre?.name ?? words.wholeProgramme;

/** `monthly-report_tsurumi-2019_tsurumi-centre_2019-06_1.pdf` */
export const fileName = (content: ReportContent, format: string): string => {
  const parts = [
    "monthly-report",
    content.programme.code,
    content.centre?.code,
    content.month,
    content.number,
  ];
  return `${parts.filter((part) => part !== undefined && part !== null).join("_")}.${format}`;
};
