import { formatDayMonth } from "../../../../kernel/era.ts";
import { type Locale, say, type Text, type Translate, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import { smallPicture } from "../../../../platform/files/index.ts";
import type { Voucher } from "../queries/vouchers.ts";
import { fieldWords, paperWords, slipStateWords } from "../text.ts";
import type { StatementContent } from "./content.ts";
import { type Printing, paperOf, printedTable, printedYen } from "./paper.ts";
import { countColumn, type PaperTable, yenColumn } from "./paper-table.ts";
import { words } from "./words.ts";

/** Bytes of a photo, null where the disk has lost it. */
type Read = (sha256: string) => Promise<Uint8Array | null>;

const stateOf = ({ state, reversedBy, words: why }: Voucher): Text => {
  if (reversedBy !== null) return words.reversedBy(reversedBy);
  if (state === "posted") return say("", "");
  return state === "withdrawn" ? words.withdrawn(why) : slipStateWords[state];
};

const paperOn = ({ paper, paperReason }: Voucher, t: Translate): string =>
  paper === "none" ? t(words.noPaper(paperReason)) : t(paperWords[paper]);

/** Whether the book's sums have it: posted and not taken back. */
const counts = ({ state, reversedBy }: Voucher): boolean => state === "posted" && reversedBy === null;

/** The list; what is not posted is in it, but not in the sums. */
const listOf = (vouchers: readonly Voucher[], locale: Locale): PaperTable => {
  const t = translator(locale);
  const posted = vouchers.filter(counts);
  const adding = (kind: Voucher["kind"]): number =>
    posted.filter((one) => one.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  return {
    key: "vouchers",
    title: words.vouchers,
    columns: [
      countColumn(words.number),
      { label: fieldWords.day },
      { label: fieldWords.what, wide: true },
      { label: fieldWords.paper },
      countColumn(words.photos),
      yenColumn(fieldWords.income),
      yenColumn(fieldWords.expense),
    ],
    rows: vouchers.map((one) => {
      const amount = counts(one)
        ? one.amount
        : one.state === "withdrawn"
          ? ""
          : `（${printedYen(one.amount)}）`;
      return {
        cells: [
          String(one.voucher),
          formatDayMonth(one.day, locale),
          [one.what, one.party, t(stateOf(one))].filter((part) => part !== "").join("\n"),
          paperOn(one, t),
          one.pictures.length === 0 ? "—" : String(one.pictures.length),
          one.kind === "in" ? amount : "",
          one.kind === "out" ? amount : "",
        ],
      };
    }),
    sum: ["", "", t(words.total), "", "", adding("in"), adding("out")],
  };
};

type Sheet = {
  readonly head: string;
  readonly about: string;
  /** Name of the picture that goes along, or why there is none. */
  readonly picture: string | null;
  readonly note: string;
  /** What somebody hears who can't see the picture. */
  readonly alt: string;
};

/** Photos in the order of their vouchers, with the bytes that go along. */
const sheetsOf = async (vouchers: readonly Voucher[], read: Read, locale: Locale) => {
  const t = translator(locale);
  const pictures = new Map<string, Uint8Array>();
  const sheets: Sheet[] = [];
  for (const one of vouchers) {
    if (one.state === "withdrawn") continue;
    for (const [place, picture] of one.pictures.entries()) {
      const name = `${picture.sha256}.jpg`;
      const bytes = picture.mediaType === "application/pdf" ? null : await read(picture.sha256);
      const small = bytes && (await smallPicture(bytes));
      if (small) pictures.set(name, small);
      const state = t(stateOf(one));
      sheets.push({
        head: `${t(words.voucherNo(one.voucher, place + 1, one.pictures.length))}　${formatDayMonth(one.day, locale)}　${printedYen(one.amount)}${t(words.yenAfter)}`,
        about: [one.party, one.what, state].filter((part) => part !== "").join("　"),
        picture: small ? name : null,
        note: small
          ? ""
          : t(picture.mediaType === "application/pdf" ? words.isPdf(picture.name) : words.lost(picture.name)),
        alt: t(words.photoOf(one.voucher, one.what)),
      });
    }
  }
  return { sheets, pictures };
};

/** 証憑一覧 as a table for a workbook. */
export const voucherFile = (vouchers: readonly Voucher[], t: Translate) => ({
  columns: [
    { header: t(fieldWords.voucher), kind: "integer" as const },
    { header: t(fieldWords.day), kind: "date" as const },
    { header: t(fieldWords.party), kind: "text" as const },
    { header: t(fieldWords.what), kind: "text" as const },
    { header: t(fieldWords.amount), kind: "integer" as const },
    { header: t(fieldWords.income), kind: "integer" as const },
    { header: t(fieldWords.expense), kind: "integer" as const },
    { header: t(fieldWords.paper), kind: "text" as const },
    { header: t(words.photos), kind: "integer" as const },
    { header: t(fieldWords.state), kind: "text" as const },
  ],
  rows: vouchers.map((one) => [
    one.voucher,
    one.day,
    one.party,
    one.what,
    one.amount,
    one.kind === "in" && counts(one) ? one.amount : null,
    one.kind === "out" && counts(one) ? one.amount : null,
    paperOn(one, t),
    one.pictures.length,
    one.reversedBy === null && one.state === "posted" ? t(slipStateWords.posted) : t(stateOf(one)),
  ]),
});

/** 証憑一覧 on A4: the list, then the photos in its order, four on a page. */
export const vouchersPdf = async (
  content: StatementContent,
  vouchers: readonly Voucher[],
  { read, ...printing }: Printing & { readonly read: Read },
): Promise<Uint8Array> => {
  const locale = printing.locale ?? "ja";
  const t = translator(locale);
  const { sheets, pictures } = await sheetsOf(vouchers, read, locale);
  const [first, last] = [vouchers.at(0)?.voucher ?? 0, vouchers.at(-1)?.voucher ?? 0];
  const paper = paperOf(
    content,
    { title: words.vouchers, notes: [words.voucherRange(first, last), words.vouchersNote], unsigned: true },
    [printedTable(listOf(vouchers, locale), locale)],
    printing,
  );
  return renderPdf("ledger", { ...paper, pictures: { title: t(words.photoSheets), sheets } }, pictures);
};
