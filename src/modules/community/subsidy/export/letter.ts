import { formatEra } from "../../../../kernel/era.ts";
import { type Text, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { ClaimContent } from "../content.ts";
import { type LetterGround, letterOf } from "./letter-of.ts";
import { letterWords } from "./letter-words.ts";
import type { Printing } from "./paper.ts";
import { eraYear, typeset } from "./typeset.ts";
import { words } from "./words.ts";

type Side = { readonly addressee: readonly Text[]; readonly sender: readonly Text[] };

const asIs = (name: string): Text => ({ ja: name, en: name });

/** The council and, where it is known, who chairs it. */
const councilSide = ({ council, letter }: ClaimContent) => ({
  addressee: letter?.chair
    ? [asIs(council), letterWords.toChair(letter.chair.post, letter.chair.name)]
    : [letterWords.toCouncil(council)],
  sender: [asIs(council), ...(letter?.chair ? [words.signedBy(letter.chair.post, letter.chair.name)] : [])],
});

const sidesOf = ({ letter: { kind }, content }: LetterGround): Side => {
  const { letter, client } = content;
  const ward = letter?.addressee ?? null;
  const council = councilSide(content);
  return kind === "request"
    ? { addressee: [ward ? words.toPerson(ward) : words.addressee(client)], sender: council.sender }
    : { addressee: council.addressee, sender: [ward ?? client] };
};

/** The template's data. The ward's letter without a number says on every page that it has none. */
export const letterPaper = (ground: LetterGround, { locale, demo, sha256 }: Printing) => {
  const t = translator(locale);
  const { content, letter } = ground;
  const { kind, event } = letter;
  const paper = letterOf(ground, t);
  const { addressee, sender } = sidesOf(ground);
  const { confirmed, name, version } = content.rules;
  return {
    language: locale,
    subtitle: t(words.year(content.year, eraYear({ year: content.year, day: event.day }))),
    running: `${content.council}　${t(paper.title)}`,
    marks: [
      ...(demo ? [t(words.invented)] : []),
      ...(kind !== "request" && event.letterNo === "" ? [t(letterWords.noNumber)] : []),
      ...(confirmed ? [] : [t(words.provisional)]),
    ],
    number: event.letterNo,
    date: formatEra(event.day, locale),
    addressee: addressee.map(t).join("\n"),
    council: content.council,
    sender: sender.map(t),
    ...typeset(paper, t),
    signatures: kind === "request" ? [t(words.chair)] : [],
    notes: [
      ...(kind === "demand" ? [words.carriedBack] : []),
      ...(confirmed ? [] : [words.unconfirmed]),
      words.byRules(name, version),
      ...(sha256 === null ? [] : [words.fingerprint(sha256)]),
    ].map(t),
  };
};

/** A letter of a subsidy on A4, tagged and paged. */
export const letterPdf = (ground: LetterGround, printing: Printing): Promise<Uint8Array> =>
  renderPdf("subsidy", letterPaper(ground, printing));
