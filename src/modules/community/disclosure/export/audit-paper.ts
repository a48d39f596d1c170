import { todayIn } from "../../../../kernel/dates.ts";
import { formatDayMonth, formatEra, formatInstant, formatNumber } from "../../../../kernel/era.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { type Locale, say, type Text, translator } from "../../../../kernel/say.ts";
import { formatYen } from "../../../../kernel/yen.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import { questions } from "../model.ts";
import type { PaperSheet } from "../queries/paper-sheet.ts";
import { findingWords, questionWords, reasonWords } from "../text.ts";

const words = {
  title: say("監査報告書", "Audit report"),
  addressee: (council: string) => say(`${council}　総会 御中`, `To the assembly of ${council}`),
  period: say("監査した期間", "Period"),
  examined: say("調べたもの", "What was examined"),
  book: (entries: number) =>
    say(`帳簿（記帳${formatNumber(entries)}件）`, `the book (${formatNumber(entries)} entries)`),
  statement: say("収支決算書", "the statement of accounts"),
  someVouchers: (seen: number, drawn: number) =>
    seen === drawn
      ? say(`証憑 ${drawn}件`, `${drawn} vouchers`)
      : say(`証憑 ${drawn}件のうち${seen}件`, `${seen} of ${drawn} vouchers`),
  someCertificates: (count: number) => say(`残高証明書 ${count}件`, `${count} bank certificates`),
  someCounts: (count: number) => say(`現金の確認の記録 ${count}件`, `${count} cash counts`),
  outcome: say("監査の結果", "Result"),
  notSigned: say("まだ署名されていません。", "Not signed yet."),
  standing: (count: number) =>
    say(`指摘として残した点が${count}件あります。`, `${count} findings are left standing.`),
  draft: say("署名前", "not signed yet"),
  invented: say("架空の見本", "Invented sample"),
  vouchers: say("確かめた証憑", "Vouchers looked at"),
  certificates: say("残高証明書", "Bank certificates"),
  findings: say("指摘と回答", "Findings and answers"),
  voucher: say("証憑", "Voucher"),
  day: say("日付", "Day"),
  what: say("内容", "What for"),
  amount: say("金額（円）", "Amount (yen)"),
  why: say("選んだ理由", "Why"),
  result: say("結果", "Result"),
  account: say("口座", "Account"),
  booked: say("帳簿（円）", "Book (yen)"),
  certified: say("証明書（円）", "Certificate (yen)"),
  none: say("証明書なし", "no certificate"),
  counts: say("現金の確認", "Cash counts"),
  counted: say("数えた額（円）", "Counted (yen)"),
  difference: say("差（円）", "Difference (yen)"),
  witness: say("立会人", "Witness"),
  draws: (draws: number, before: string) =>
    say(
      `帳簿が変わったため、証憑の抽出は${draws}回行いました（前の抽出：${before}）。前に選んだ証憑は、すべてこの調書に含みます。`,
      `As the book changed, vouchers were drawn ${draws} times (before: ${before}). All that were drawn before are in this paper.`,
    ),
  drawnAt: (at: string, entries: number, head: string) =>
    say(`${at}、記帳${entries}件、印 ${head}`, `${at}, ${entries} entries, mark ${head}`),
  remark: say("備考", "Remark"),
  finding: say("指摘", "Finding"),
  answer: say("回答", "Answer"),
  state: say("結論", "Conclusion"),
  good: say("適正", "in order"),
  unseen: say("未確認", "not looked at"),
  noReport: say("（監査報告書の文は、まだ書かれていません。）", "(The report hasn't been written yet.)"),
  head: (entries: number, head: string) =>
    say(
      `この監査は、記帳${entries}件、帳簿の印 ${head} について行ったものです。公開された会計の印がこれと同じであれば、書き換えられていません。`,
      `This audit is of ${entries} entries with the book's mark ${head}. Published accounts with the same mark were not changed.`,
    ),
  content: (content: string) =>
    say(`署名した監査調書の印 ${content}`, `Mark of the working paper as signed: ${content}`),
};

/** What was looked at, in one sentence. */
const examined = ({ paper, content, vouchers, certificates, counts }: PaperSheet): readonly Text[] => {
  const seen = vouchers.filter(({ answers }) => answers !== null).length;
  const shown = certificates.filter(({ amount }) => amount !== null).length;
  return [
    words.book(paper?.entries ?? content.entries),
    words.statement,
    words.someVouchers(seen, vouchers.length),
    ...(shown > 0 ? [words.someCertificates(shown)] : []),
    ...(counts.length > 0 ? [words.someCounts(counts.length)] : []),
  ];
};

/** What the auditors say with their signatures, in their own words, and how many findings they leave standing. */
const outcome = ({ signatures, findings }: PaperSheet): readonly (Text | string)[] => {
  const standing = findings.filter(({ state }) => state === "standing").length;
  return [
    ...(signatures.length > 0 ? new Set(signatures.map((one) => one.words)) : [words.notSigned]),
    ...(standing > 0 ? [words.standing(standing)] : []),
  ];
};

/** Whom the report is for, the period, what was examined, and what came of it; the same on the page and on paper. */
export const auditAddressee = ({ sheet }: PaperSheet): Text => words.addressee(sheet.council);
export const auditFacts = (
  audit: PaperSheet,
  locale: Locale,
): readonly { label: string; value: string }[] => {
  const t = translator(locale);
  const { from, to } = daysOf(audit.sheet.book.year);
  return [
    { label: t(words.period), value: `${formatEra(from, locale)} ～ ${formatEra(to, locale)}` },
    {
      label: t(words.examined),
      value: examined(audit)
        .map(t)
        .join(locale === "ja" ? "、" : ", "),
    },
    {
      label: t(words.outcome),
      value: outcome(audit)
        .map((one) => (typeof one === "string" ? one : t(one)))
        .join("\n"),
    },
  ];
};

/** The template's data of an audit report. */
const auditPaper = (
  audit: PaperSheet,
  printing: { readonly locale?: Locale; readonly demo?: boolean } = {},
) => {
  const locale = printing.locale ?? "ja";
  const t = translator(locale);
  const { sheet, content, vouchers, certificates, counts, findings, signatures, paper, earlier } = audit;
  const signed = signatures
    .map(({ at }) => at)
    .reduce<Date | null>((last, at) => (last && at < last ? last : at), null);
  const column = (label: Parameters<typeof t>[0], shape: "wide" | "number" | "plain" = "plain") => ({
    label: t(label),
    number: shape === "number",
    wide: shape === "wide",
  });
  const resultOf = ({ answers, remark }: (typeof vouchers)[number]): string => {
    if (!answers) return t(words.unseen);
    const wrong = questions.filter((one) => !answers[one]).map((one) => `× ${t(questionWords[one])}`);
    return [...(wrong.length === 0 ? [t(words.good)] : wrong), ...(remark ? [remark] : [])].join("、");
  };
  const tables = [
    {
      title: t(words.vouchers),
      columns: [
        column(words.voucher, "number"),
        column(words.day),
        column(words.what, "wide"),
        column(words.amount, "number"),
        column(words.why),
        column(words.result, "wide"),
      ],
      rows: vouchers.map((one) => [
        String(one.voucher),
        formatDayMonth(one.day, locale),
        [one.party, one.what].filter(Boolean).join("　"),
        formatYen(one.amount),
        t(reasonWords[one.why]),
        resultOf(one),
      ]),
    },
    {
      title: t(words.certificates),
      columns: [
        column(words.account),
        column(words.day),
        column(words.certified, "number"),
        column(words.booked, "number"),
        column(words.remark, "wide"),
      ],
      rows: certificates.map(({ name, day, amount, booked, remark }) => [
        name,
        formatEra(day, locale),
        amount === null ? t(words.none) : formatYen(amount),
        formatYen(booked),
        remark,
      ]),
    },
    {
      title: t(words.counts),
      columns: [
        column(words.day),
        column(words.account),
        column(words.counted, "number"),
        column(words.booked, "number"),
        column(words.difference, "number"),
        column(words.witness),
        column(words.remark, "wide"),
      ],
      rows: counts.map((one) => [
        formatEra(one.day, locale),
        sheet.chart.accounts.find(({ id }) => id === one.account)?.name ?? "",
        formatYen(one.counted),
        formatYen(one.booked),
        formatYen(one.counted - one.booked),
        one.witness,
        one.words,
      ]),
    },
    {
      title: t(words.findings),
      columns: [column(words.finding, "wide"), column(words.answer, "wide"), column(words.state, "wide")],
      rows: findings.map((one) => [
        one.words,
        one.answer,
        [t(findingWords[one.state]), one.conclusion].filter(Boolean).join("。"),
      ]),
    },
  ];
  return {
    title: t(words.title),
    language: locale,
    running: `${sheet.council}　${t(words.title)}`,
    marks: [
      ...(printing.demo ? [t(words.invented)] : []),
      ...(signatures.length === 0 ? [t(words.draft)] : []),
    ],
    council: sheet.council,
    addressee: t(auditAddressee(audit)),
    // Of the last signature; nobody dates what isn't signed.
    date: signed ? formatEra(todayIn(signed), locale) : "",
    sender: signatures.map((one) => `${one.post}　${one.name}`),
    facts: auditFacts(audit, locale),
    report: paper?.report
      ? paper.report.split("\n").filter((line) => line.trim() !== "")
      : [t(words.noReport)],
    tables: tables.filter(({ rows }) => rows.length > 0),
    signatures: signatures.map((one) => ({
      who: `${one.post}　${one.name}`,
      words: one.words,
      at: formatInstant(one.at, locale),
    })),
    notes: [
      t(words.head(paper?.entries ?? content.entries, paper?.head ?? content.head)),
      ...(earlier.length > 0
        ? [
            t(
              words.draws(
                earlier.length + 1,
                earlier
                  .map((one) => t(words.drawnAt(formatInstant(one.drawnAt, locale), one.entries, one.head)))
                  .join(locale === "ja" ? "／" : "; "),
              ),
            ),
          ]
        : []),
      ...(signatures[0] ? [t(words.content(signatures[0].content))] : []),
    ],
  };
};

/** The audit report with its working paper on A4, tagged and paged. */
export const auditPdf = (
  audit: PaperSheet,
  printing: Parameters<typeof auditPaper>[1] = {},
): Promise<Uint8Array> => renderPdf("audit", auditPaper(audit, printing));
