import { say } from "../../../kernel/say.ts";

const parts: Record<string, { ja: string; en: string }> = {
  duties: { ja: "業務", en: "duty" },
  centres: { ja: "センター", en: "centre" },
  posts: { ja: "職", en: "post" },
  contracts: { ja: "契約", en: "contract" },
};
const users: Record<string, { ja: string; en: string }> = {
  records: { ja: "支援記録", en: "support records" },
  appointments: { ja: "配置", en: "appointments" },
  reports: { ja: "月次報告", en: "monthly reports" },
  consultations: { ja: "相談", en: "consultations" },
  library: { ja: "事例", en: "library entries" },
  plans: { ja: "支援計画", en: "support plans" },
  requests: { ja: "依頼", en: "requests" },
};
const named = (list: typeof parts, key: string) => list[key] ?? { ja: key, en: key };

export const words = {
  onlySystem: say(
    "事業の読み込みは、この機械の管理者だけができます。",
    "Only the operator of this machine may load a programme.",
  ),
  areaTaken: (code: string, name: string) =>
    say(
      `区域「${code}」は、すでに「${name}」として登録されています。key を変えるか、名と段階をそろえてください。`,
      `The area "${code}" already stands as "${name}". Change the key, or give the same name and level.`,
    ),
  wouldOrphan: (part: string, code: string, usedBy: string, uses: number) => {
    const [what, who] = [named(parts, part), named(users, usedBy)];
    return say(
      `${what.ja}「${code}」は${who.ja}${uses}件が使っているので、消せません。定義に残してください。`,
      `The ${what.en} "${code}" is used by ${uses} ${who.en} and can't be removed. Keep it in the definition.`,
    );
  },
  wouldCutOff: (code: string, usedBy: string, first: string, last: string) => {
    const who = named(users, usedBy);
    return say(
      `契約「${code}」の期間を変えると、${first} から ${last} までの${who.ja}が期間の外に出ます。期間を戻してください。`,
      `The new period of contract "${code}" leaves out ${who.en} from ${first} to ${last}. Restore the period.`,
    );
  },
  demoOnly: say(
    "ここはデモ用の世界です。実際の事業は、MACHISEN_DEMO=off で始めた別のデータフォルダーに読み込んでください。",
    "This is the demonstration world. Load a real programme into a data folder started with MACHISEN_DEMO=off.",
  ),
} as const;
