import type { AreaId, CentreId } from "../../../../kernel/ids.ts";
import type { Issue } from "../../../../kernel/problem.ts";
import { err, ok, type Result } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Written } from "../input.ts";
import type { Ground, RecordFields, Term } from "../model.ts";
import { words } from "../text.ts";

export type Checked = RecordFields & { readonly centre: CentreId };

const issue = (path: string, message: Text): Issue => ({ path, message });
const period = (some: { readonly starts: string; readonly ends: string }): string =>
  `${some.starts}〜${some.ends}`;
const covers = (some: { readonly starts: string; readonly ends: string }, day: string): boolean =>
  some.starts <= day && day <= some.ends;

const checkDay = (written: Written, ground: Ground): Issue[] => {
  const { day } = written;
  if (ground.terms.length === 0) return [issue("day", words.noTerm)];
  if (!ground.contracts.some((contract) => covers(contract, day)))
    return [issue("day", words.outsideContract(ground.contracts.map(period).join("、")))];
  if (!ground.terms.some((term) => covers(term, day)))
    return [issue("day", words.outsideTerm(ground.terms.map(period).join("、")))];
  return day > ground.today ? [issue("day", words.inFuture(ground.today))] : [];
};

/** The districts of the chosen councils, or the chosen area; the first one becomes the record's. */
const placesOf = (written: Written, ground: Ground): Result<AreaId[], Issue[]> => {
  if (written.councils.length === 0) {
    if (written.area === null) return err([issue("councils", words.whereNeeded)]);
    return ground.writable.has(written.area) ? ok([written.area]) : err([issue("area", words.notYourArea)]);
  }
  if (written.councils.length > 40) return err([issue("councils", words.tooManyCouncils)]);
  const areas = written.councils.map((council) => ground.councils.get(council));
  const known = areas.filter((area) => area !== undefined && ground.writable.has(area));
  // The filter above left no undefined behind.
  return known.length === areas.length
    ? ok(known as AreaId[])
    : err([issue("councils", words.notYourCouncil)]);
};

const checkChoices = (written: Written, ground: Ground): Issue[] => {
  const duties = [written.duty, ...written.otherDuties];
  return [
    ground.hows.has(written.how) ? null : issue("how", words.unknownChoice),
    ground.duties.has(written.duty) ? null : issue("duty", words.unknownChoice),
    duties.slice(1).every((duty) => ground.duties.has(duty))
      ? null
      : issue("otherDuties", words.unknownChoice),
    new Set(duties).size === duties.length ? null : issue("otherDuties", words.dutyTwice),
    written.axis === null || ground.axes.has(written.axis) ? null : issue("axis", words.unknownChoice),
    written.next && !ground.owners.has(written.next.owner) ? issue("nextOwner", words.unknownChoice) : null,
    written.next && written.next.due < written.day ? issue("nextDue", words.nextBeforeDay) : null,
  ].filter((found) => found !== null);
};

const checkPeople = (written: Written, ground: Ground): Issue[] => {
  const entries = Object.entries(written.metByGeneration);
  if (entries.some(([generation]) => !ground.generations.has(generation)))
    return [issue("metByGeneration", words.unknownChoice)];
  const sum = entries.reduce((total, [, count]) => total + count, 0);
  return written.peopleMet !== null && sum > written.peopleMet
    ? [issue("peopleMet", words.generationsTooMany(sum, written.peopleMet))]
    : [];
};

/** Everything that only the programme, the contract and the worker's term can tell about what was written. */
export const checkRecord = (written: Written, ground: Ground): Result<Checked, Issue[]> => {
  const places = placesOf(written, ground);
  const found = [
    ...checkDay(written, ground),
    ...(places.ok ? [] : places.error),
    ...checkChoices(written, ground),
    ...checkPeople(written, ground),
  ];
  const term = places.ok ? termFor(written, ground, places.value) : null;
  if (places.ok && found.length === 0 && term === null) found.push(issue("councils", words.notYourCouncil));
  if (!places.ok || term === null || found.length > 0) return err(found);
  const [area] = places.value;
  // placesOf answers at least one place.
  return ok({ ...written, area: area as AreaId, axis: axisOf(written, ground), centre: term.centre });
};

/** The axis is the duty's unless another was chosen. */
const axisOf = (written: Written, ground: Ground): string | null =>
  written.axis ?? ground.duties.get(written.duty)?.axis ?? null;

/** Whoever stands in two centres wrote for the one that serves the place. */
const termFor = (written: Written, ground: Ground, places: readonly AreaId[]): Term | null =>
  ground.terms.find((term) => covers(term, written.day) && places.every((place) => term.areas.has(place))) ??
  null;
