import { type CouncilId, type PersonId, parseId } from "../../../kernel/ids.ts";
import type { Text, Translate } from "../../../kernel/say.ts";
import {
  type EnteredEntry,
  entryKinds,
  fieldWords,
  kindWords,
} from "../../../modules/centre/calendar/index.ts";
import type { Offered } from "./offered.ts";

/** What was typed, in words instead of ids: for laying two versions side by side. */
export const inWords = (
  t: Translate,
  entered: EnteredEntry,
  { names, areas }: Offered,
): { readonly label: Text; readonly value: string }[] => {
  const kind = entryKinds.find((one) => one === entered.kind);
  const named = <I extends CouncilId | PersonId>(ids: readonly string[], name: (id: I) => string) =>
    ids
      .map((text) => parseId<I>(text))
      .map((id) => (id === null ? "" : name(id)))
      .filter((text) => text !== "")
      .join("、");
  return [
    { label: fieldWords.kind, value: kind ? t(kindWords[kind]) : "" },
    { label: fieldWords.title, value: entered.title },
    { label: fieldWords.startsOn, value: entered.startsOn },
    { label: fieldWords.startsAt, value: entered.startsAt },
    { label: fieldWords.endsAt, value: entered.endsAt },
    { label: fieldWords.endsOn, value: entered.endsOn },
    { label: fieldWords.councils, value: named<CouncilId>(entered.councils, names.council) },
    {
      label: fieldWords.area,
      value: areas.find(({ value }) => value === entered.area)?.label ?? "",
    },
    { label: fieldWords.place, value: entered.place },
    { label: fieldWords.people, value: named<PersonId>(entered.people, (id) => names.person(id)) },
    { label: fieldWords.note, value: entered.note },
  ];
};
