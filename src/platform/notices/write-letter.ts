import type { PersonId, ProgrammeId } from "../../kernel/ids.ts";
import { type Locale, type Text, translator } from "../../kernel/say.ts";
import { aboutKind, families } from "./kinds.ts";
import type { NoticeLetter } from "./mail/index.ts";
import { words } from "./text.ts";

/** A notice whose time to be mailed has come. */
export type DueNotice = {
  readonly id: number;
  readonly person_id: PersonId;
  readonly address: string;
  readonly locale: Locale;
  readonly programme_id: ProgrammeId | null;
  readonly programme: Text | null;
  readonly kind: string;
  readonly said: Text;
  readonly urgent: boolean;
  readonly discreet: boolean;
};

/** What every letter leads to. */
export type Links = {
  /** The address under which people reach this installation, without a slash at its end. */
  readonly publicUrl: string;
  readonly stop: (person: PersonId) => string;
};

/** More than this nobody reads in a letter; the page has them all. */
const mostLines = 50;

const headingOf = ({ kind }: DueNotice): Text => {
  const about = aboutKind(kind);
  return about ? families[about.family] : words.other;
};

const groupedBy = <T>(
  all: readonly T[],
  keyOf: (one: T) => Text | null,
): readonly (readonly [Text | null, readonly T[]])[] => {
  const groups = new Map<string, [Text | null, T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key?.ja ?? "") ?? [key, []];
    group[1].push(one);
    groups.set(key?.ja ?? "", group);
  }
  return [...groups.values()];
};

/** The sentences and where they lead, and nothing else about anybody: mail passes many hands. */
const linesOf = (notices: readonly DueNotice[], locale: Locale, publicUrl: string): string[] => {
  const t = translator(locale);
  return groupedBy(notices, (one) => one.programme).flatMap(([programme, inIt]) => [
    ...(programme ? [`【${t(programme)}】`, ""] : []),
    ...groupedBy(inIt, headingOf).flatMap(([heading, alike]) => [
      ...(heading ? [`■ ${t(heading)}`] : []),
      ...alike.flatMap((one) => [`・${t(one.said)}`, `  ${publicUrl}/me/notices/${one.id}`]),
      "",
    ]),
  ]);
};

const subjectOf = (notices: readonly DueNotice[]): Text => {
  const [first] = notices;
  if (!first?.urgent) return words.digestSubject(notices.length);
  const about = notices.length === 1 ? aboutKind(first.kind) : null;
  return about ? words.urgentSubject(about.name) : words.urgentMany(notices.length);
};

/** One letter to one person: all of its notices are urgent, or none. */
export const writeLetter = (notices: readonly DueNotice[], { publicUrl, stop }: Links): NoticeLetter => {
  const [first] = notices;
  if (!first) throw new RangeError("a letter without a notice");
  const t = translator(first.locale);
  const stopLink = stop(first.person_id);
  const left = notices.length - mostLines;
  const programmes = new Set(notices.map((one) => one.programme_id));
  const body = [
    t(first.urgent ? words.urgentLead : words.digestLead),
    "",
    ...linesOf(notices.slice(0, mostLines), first.locale, publicUrl),
    ...(left > 0 ? [t(words.more(left)), `  ${publicUrl}/me/notices`, ""] : []),
    "----",
    t(words.settings),
    `  ${publicUrl}/me/notices/settings`,
    t(words.stop),
    `  ${stopLink}`,
    "",
  ].join("\n");
  return {
    to: first.address,
    subject: t(subjectOf(notices)),
    body,
    person: first.person_id,
    programme: programmes.size === 1 ? first.programme_id : null,
    notices: notices.length,
    isReadable: programmes.size === 1 && notices.every((one) => !one.discreet),
    stopLink,
  };
};
