import { formatDate, formatMinutes } from "../../../kernel/era.ts";
import type { Translate } from "../../../kernel/say.ts";
import { fieldWords, type RecordSheet } from "../../../modules/centre/support/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { aside, listed } from "../../parts/listed.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: RecordSheet; readonly names: Names };

const met = (t: Translate, names: Names, { peopleMet, metByGeneration }: RecordSheet["record"]): string => {
  const parts = Object.entries(metByGeneration).map(([code, count]) => `${names.generation(code)} ${count}`);
  const whole = peopleMet === null ? "" : t(words.peopleMet(peopleMet));
  return parts.length === 0 ? whole : `${whole}${aside(t, listed(t, parts))}`;
};

/** When, where, for whom: everything but what is told in sentences. */
export const Facts = ({ visit: { t, ctx }, sheet, names }: Asked) => {
  const { record } = sheet;
  const people = met(t, names, record);
  return (
    <DefinitionList
      t={t}
      facts={[
        { term: fieldWords.day, value: formatDate(record.day, ctx.locale) },
        { term: fieldWords.minutes, value: formatMinutes(record.minutes, ctx.locale) },
        { term: fieldWords.how, value: names.how(record.how) },
        record.place !== "" && { term: fieldWords.place, value: record.place },
        {
          term: record.councils.length > 0 ? fieldWords.councils : fieldWords.area,
          value: listed(
            t,
            sheet.shares.map(({ name }) => name),
          ),
        },
        { term: fieldWords.worker, value: sheet.worker || t(words.someone) },
        sheet.keeper && { term: words.keeper, value: sheet.keeper.name },
        { term: fieldWords.duty, value: names.duty(record.duty) },
        record.otherDuties.length > 0 && {
          term: fieldWords.otherDuties,
          value: listed(t, record.otherDuties.map(names.duty)),
        },
        record.axis !== null && { term: fieldWords.axis, value: names.axis(record.axis) },
        people !== "" && { term: fieldWords.peopleMet, value: people },
      ]}
    />
  );
};
