import { formatDate } from "../../../kernel/era.ts";
import {
  askedByWords,
  type ConsultationSheet,
  fieldWords,
  helpedWords,
} from "../../../modules/centre/consultations/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { aside } from "../../parts/listed.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import { whereOf } from "../where.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ConsultationSheet;
  readonly names: Names;
};

/** Who asked about what, who sees to it, and where it stands. */
export const Facts = ({ visit: { t, ctx }, sheet, names }: Asked) => {
  const { one } = sheet;
  const how = aside(t, t(one.asker === null ? words.onBehalf : words.selfWritten));
  return (
    <DefinitionList
      t={t}
      facts={[
        { term: fieldWords.askedOn, value: formatDate(one.askedOn, ctx.locale) },
        { term: fieldWords.askedBy, value: `${t(askedByWords[one.askedBy])}${how}` },
        { term: fieldWords.how, value: names.how(one.how) },
        {
          term: one.councils.length > 0 ? fieldWords.councils : fieldWords.area,
          value: whereOf(t, names, { councils: one.councils, areaName: sheet.areaName }),
        },
        one.duty !== null && { term: fieldWords.duty, value: names.duty(one.duty) },
        one.asker === null && { term: fieldWords.writer, value: sheet.writer || t(words.someone) },
        {
          term: fieldWords.keeper,
          value: one.keeper === null ? t(words.nobody) : (sheet.keeper ?? t(words.someone)),
        },
        one.closedOn !== null && {
          term: fieldWords.closedOn,
          value: formatDate(one.closedOn, ctx.locale),
        },
        one.askAgainOn !== null &&
          one.helped === null && {
            term: fieldWords.askAgainOn,
            value: formatDate(one.askAgainOn, ctx.locale),
          },
        one.helped !== null && { term: fieldWords.helped, value: t(helpedWords[one.helped]) },
      ]}
    />
  );
};
