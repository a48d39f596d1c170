import {
  askedByWords,
  askers,
  type ConsultationFilter,
  consultationDays,
  consultationStates,
  fieldWords,
  helpeds,
  helpedWords,
  stateWords,
} from "../../../modules/centre/consultations/index.ts";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly filter: ConsultationFilter;
};

export const Filters = ({ visit: { t, url, programme }, names, filter }: Asked) => {
  const unmarked = { t, mark: false, blank: words.every } as const;
  return (
    <FilterRow
      t={t}
      action={routes.consultations(programme.code)}
      clear={url.search ? routes.consultations(programme.code) : null}
      keep={{ sort: url.searchParams.get("sort") }}
      moreOpen={Boolean(
        filter.centre || filter.keeper || filter.askedBy || filter.helped || filter.from || filter.to,
      )}
      more={
        <>
          {names.offered.centres.length > 0 && (
            <Field
              {...unmarked}
              kind="select"
              name="centre"
              label={words.centre}
              value={filter.centre ?? ""}
              choices={names.offered.centres}
            />
          )}
          <Field
            {...unmarked}
            kind="select"
            name="keeper"
            label={fieldWords.keeper}
            value={filter.keeper ?? ""}
            choices={names.offered.staff}
          />
          <Field
            {...unmarked}
            kind="select"
            name="askedBy"
            label={fieldWords.askedBy}
            value={filter.askedBy ?? ""}
            choices={askers.map((one) => ({ value: one, label: t(askedByWords[one]) }))}
          />
          <Field
            {...unmarked}
            kind="select"
            name="helped"
            label={fieldWords.helped}
            value={filter.helped ?? ""}
            choices={helpeds.map((one) => ({ value: one, label: t(helpedWords[one]) }))}
          />
          <Field
            t={t}
            mark={false}
            blank={null}
            kind="select"
            name="day"
            label={words.dayOf}
            value={filter.dayOf ?? "asked"}
            choices={consultationDays.map((day) => ({ value: day, label: t(words.days[day]) }))}
          />
          <Field t={t} kind="date" name="from" label={words.from} value={filter.from ?? ""} mark={false} />
          <Field t={t} kind="date" name="to" label={words.to} value={filter.to ?? ""} mark={false} />
        </>
      }
    >
      <Field t={t} kind="search" name="text" label={words.text} value={filter.text ?? ""} mark={false} />
      <Field
        {...unmarked}
        kind="select"
        name="state"
        label={fieldWords.state}
        value={filter.state ?? ""}
        choices={consultationStates.map((state) => ({ value: state, label: t(stateWords[state]) }))}
      />
      <Field
        {...unmarked}
        kind="select"
        name="council"
        label={fieldWords.councils}
        value={filter.council ?? ""}
        choices={names.offered.councils}
      />
      <Field
        {...unmarked}
        kind="select"
        name="duty"
        label={fieldWords.duty}
        value={filter.duty ?? ""}
        choices={names.duties}
      />
    </FilterRow>
  );
};
