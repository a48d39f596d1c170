import { type CouncilId, type DutyId, type PersonId, parseId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import { type Entered, fieldWords } from "../../../modules/centre/support/index.ts";
import type { Offered } from "./offered.ts";

export type Described = { readonly label: Text; readonly value: string };

/** What was typed, in words instead of ids: for laying two versions side by side. */
export const inWords = (entered: Entered, { names, areas }: Offered): Described[] => {
  const named = <I extends CouncilId | DutyId | PersonId>(
    ids: readonly string[],
    name: (id: I) => string,
  ): string =>
    ids
      .map((text) => parseId<I>(text))
      .map((id) => (id === null ? "" : name(id)))
      .filter((text) => text !== "")
      .join("、");
  const people = Object.entries(entered.metByGeneration)
    .filter(([, count]) => count.trim() !== "")
    .map(([code, count]) => `${names.generation(code)} ${count}`)
    .join("、");
  const area = areas.find(({ value }) => value === entered.area)?.label ?? "";
  return [
    { label: fieldWords.day, value: entered.day },
    { label: fieldWords.minutes, value: entered.minutes },
    { label: fieldWords.how, value: entered.how === "" ? "" : names.how(entered.how) },
    { label: fieldWords.place, value: entered.place },
    { label: fieldWords.councils, value: named<CouncilId>(entered.councils, names.council) },
    { label: fieldWords.area, value: area },
    { label: fieldWords.duty, value: named<DutyId>([entered.duty], names.duty) },
    { label: fieldWords.otherDuties, value: named<DutyId>(entered.otherDuties, names.duty) },
    { label: fieldWords.axis, value: names.axis(entered.axis || null) },
    { label: fieldWords.peopleMet, value: entered.peopleMet },
    { label: fieldWords.metByGeneration, value: people },
    { label: fieldWords.asked, value: entered.asked },
    { label: fieldWords.done, value: entered.done },
    { label: fieldWords.outcome, value: entered.outcome },
    { label: fieldWords.nextStep, value: entered.nextStep },
    { label: fieldWords.nextDue, value: entered.nextDue },
    {
      label: fieldWords.nextOwner,
      value:
        entered.nextStep.trim() === "" ? "" : named<PersonId>([entered.nextOwner], (id) => names.person(id)),
    },
  ];
};
