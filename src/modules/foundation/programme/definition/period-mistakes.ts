import type { Mistake } from "./mistake.ts";
import { day } from "./parts.ts";
import type { Path, Source } from "./source.ts";
import { words } from "./text.ts";
import { field, words as strings, visit, word } from "./visit.ts";

type Span = { readonly from: string; readonly to: string };

/** Days in the wrong order, outside the programme, or under two contracts at once. */
export const periodMistakes = (source: Source): Mistake[] => [
  ...["period", "contracts.*", "posts.*.seats.*"].flatMap((pattern) =>
    visit(source.raw, pattern).flatMap(({ path, value }) => backwards(source, path, value)),
  ),
  ...outsideProgramme(source),
  ...overlaps(source),
  ...withoutContract(source),
];

const dayOf = (value: unknown, name: string): string | undefined => {
  const checked = day.safeParse(field(value, name));
  return checked.success ? checked.data : undefined;
};

const spanOf = (value: unknown): Span | null => {
  const [from, to] = [dayOf(value, "from"), dayOf(value, "to")];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
};

const backwards = (source: Source, path: Path, value: unknown): Mistake[] => {
  const [from, to] = [dayOf(value, "from"), dayOf(value, "to")];
  return from !== undefined && to !== undefined && from > to
    ? [source.mistake([...path, "to"], words.backwards(from, to))]
    : [];
};

const outsideProgramme = (source: Source): Mistake[] => {
  const whole = spanOf(field(source.raw, "period"));
  if (whole === null) return [];
  return ["contracts.*", "posts.*.seats.*"]
    .flatMap((pattern) => visit(source.raw, pattern))
    .flatMap(({ path, value }) =>
      ["from", "to"].flatMap((end) => {
        const date = dayOf(value, end);
        return date === undefined || (whole.from <= date && date <= whole.to)
          ? []
          : [source.mistake([...path, end], words.outsideProgramme(date, whole.from, whole.to))];
      }),
    );
};

const overlaps = (source: Source): Mistake[] => {
  const seen: { centre: string; contract: string; span: Span }[] = [];
  return visit(source.raw, "contracts.*").flatMap(({ path, value }) => {
    const span = spanOf(value);
    const contract = word(value, "code") ?? "";
    return visit(value, "centres.*").flatMap(({ path: inside, value: centre }) => {
      if (span === null || typeof centre !== "string") return [];
      const other = seen.find(
        (one) => one.centre === centre && one.span.from <= span.to && span.from <= one.span.to,
      );
      seen.push({ centre, contract, span });
      return other ? [source.mistake([...path, ...inside], words.overlap(centre, other.contract))] : [];
    });
  });
};

const withoutContract = (source: Source): Mistake[] => {
  const contracted = new Set(strings(visit(source.raw, "contracts.*.centres.*")));
  if (contracted.size === 0) return [];
  return visit(source.raw, "centres.*.code").flatMap(({ path, value }) =>
    typeof value === "string" && !contracted.has(value)
      ? [source.mistake(path, words.noContract(value))]
      : [],
  );
};
