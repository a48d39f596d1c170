import { monthOf, monthsBetween, plainDate } from "../../kernel/dates.ts";
import { formatMonth } from "../../kernel/era.ts";
import type { CouncilId, DutyId, PersonId } from "../../kernel/ids.ts";
import type { Translate } from "../../kernel/say.ts";
import { type CouncilChoice, recordChoices, type StaffChoice } from "../../modules/centre/support/index.ts";
import { definitionOf, dutiesOf } from "../../modules/foundation/programme/index.ts";
import { keepNames } from "../../platform/database/names-stamp.ts";
import type { Choice } from "../parts/Field.tsx";
import type { ProgrammeVisit } from "../visit.ts";

type Coded = { readonly code: string; readonly name: string };

/** Names of everything a record points to, in the reader's language; also what filters and forms offer. */
export type Names = {
  /** What filters offer, in the shape of a field's choices. */
  readonly offered: {
    /** The programme's months that have begun, the newest first. */
    readonly months: readonly Choice[];
    readonly councils: readonly Choice[];
    readonly staff: readonly Choice[];
    /** By code; none where the programme has a single centre. */
    readonly centres: readonly Choice[];
  };
  readonly councils: readonly CouncilChoice[];
  readonly staff: readonly StaffChoice[];
  readonly duties: readonly (Choice & {
    readonly id: DutyId;
    readonly long: string;
    readonly code: string;
  })[];
  readonly hows: readonly Coded[];
  readonly axes: readonly Coded[];
  readonly generations: readonly Coded[];
  readonly council: (id: CouncilId) => string;
  readonly person: (id: PersonId | null) => string;
  readonly duty: (id: DutyId) => string;
  readonly how: (code: string) => string;
  readonly axis: (code: string | null) => string;
  readonly generation: (code: string) => string;
};

const byKey = <K, V>(entries: readonly (readonly [K, V])[], missing: V): ((key: K) => V) => {
  const map = new Map(entries);
  return (key) => map.get(key) ?? missing;
};

const asChoices = (list: readonly { readonly id: number; readonly name: string }[]): Choice[] =>
  list.map(({ id, name }) => ({ value: String(id), label: name }));

const monthChoices = ({ ctx }: ProgrammeVisit, from: string, to: string): Choice[] => {
  const last = ctx.today < to ? ctx.today : plainDate(to);
  return monthsBetween(monthOf(plainDate(from)), monthOf(last))
    .reverse()
    .map((month) => ({ value: month, label: formatMonth(month, ctx.locale) }));
};

const kept = keepNames<Names>();

export const namesFor = (visit: ProgrammeVisit): Promise<Names> => kept(visit.ctx, () => read(visit));

const read = async (visit: ProgrammeVisit): Promise<Names> => {
  const { ctx, t, programme } = visit;
  const definition = await definitionOf(ctx, programme.id);
  const { councils, staff } = await recordChoices(ctx, programme.id);
  const rows = await dutiesOf(ctx, programme.id);
  const defined = new Map(definition.duties.map((duty) => [duty.key as string, duty]));
  const groups = new Map(definition.dutyGroups.map((group) => [group.code as string, t(group.name)]));
  const duties = rows.map((row) => {
    const duty = defined.get(row.code);
    const label = `${row.label} ${duty ? t(duty.short) : t(row.name)}`;
    const group = definition.dutyGroups.length > 1 ? groups.get(row.group_code) : undefined;
    return {
      id: row.id,
      value: String(row.id),
      label,
      long: t(row.name),
      code: row.code,
      ...(group ? { group } : {}),
    };
  });
  const coded = (list: readonly { code: string; name: Parameters<Translate>[0] }[]): Coded[] =>
    list.map(({ code, name }) => ({ code, name: t(name) }));
  const [hows, axes, generations] = [
    coded(definition.record.how),
    coded(definition.axes),
    coded(definition.record.generations),
  ];
  const person = byKey<PersonId, string>(
    staff.map(({ id, name }) => [id, name]),
    "—",
  );
  const pair = (list: readonly Coded[]) => list.map(({ code, name }) => [code, name] as const);
  const axis = byKey<string, string>(pair(axes), "");
  return {
    offered: {
      months: monthChoices(visit, definition.period.from, definition.period.to),
      councils: asChoices(councils),
      staff: asChoices(staff),
      centres:
        definition.centres.length > 1
          ? definition.centres.map(({ code, name }) => ({ value: code, label: t(name) }))
          : [],
    },
    councils,
    staff,
    duties,
    hows,
    axes,
    generations,
    council: byKey<CouncilId, string>(
      councils.map(({ id, name }) => [id, name]),
      "—",
    ),
    person: (id) => (id === null ? "" : person(id)),
    duty: byKey<DutyId, string>(
      duties.map(({ id, label }) => [id, label]),
      "—",
    ),
    how: byKey<string, string>(pair(hows), "—"),
    axis: (code) => (code === null ? "" : axis(code)),
    generation: byKey<string, string>(pair(generations), "—"),
  };
};
