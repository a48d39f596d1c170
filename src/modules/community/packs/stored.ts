import type { LoadedPack, Pack, Share, SubsidyRules } from "./model.ts";

/**
 * How the database keeps a pack. What earlier releases could say is written exactly as they wrote it, so that a version that was
 * loaded keeps its fingerprint; what they could not is only there where a pack says it.
 */
type Rate = SubsidyRules["rate"];
type StoredRate =
  | { readonly kind: "cost"; readonly percent?: number; readonly share?: Share }
  | { readonly kind: "subsidy"; readonly of: string; readonly percent?: number; readonly share?: Share };
type Newer = "capPerProject" | "caps" | "deducted" | "projectReportDays";
type StoredRules = Omit<SubsidyRules, "rate" | Newer> & { readonly rate: StoredRate } & Partial<
    Pick<SubsidyRules, Newer>
  >;
export type StoredPack = Omit<Pack, "subsidies"> & { readonly subsidies: readonly StoredRules[] };

const storedRate = (rate: Rate): StoredRate => {
  const { numerator, denominator } = rate.share;
  const said = denominator === 100 ? { percent: numerator } : { share: { numerator, denominator } };
  return rate.kind === "cost" ? { kind: "cost", ...said } : { kind: "subsidy", of: rate.of, ...said };
};

const rateIn = ({ percent, share, ...rate }: StoredRate): Rate => ({
  ...rate,
  share: share ?? { numerator: percent ?? 0, denominator: 100 },
});

export const storedOf = (pack: Pack): StoredPack => ({
  ...pack,
  subsidies: pack.subsidies.map(({ rate, capPerProject, caps, deducted, projectReportDays, ...rest }) => ({
    code: rest.code,
    name: rest.name,
    fund: rest.fund,
    fields: rest.fields,
    categories: rest.categories,
    excluded: rest.excluded,
    rate: storedRate(rate),
    cap: rest.cap,
    rounding: rest.rounding,
    daysBefore: rest.daysBefore,
    reportDays: rest.reportDays,
    documents: rest.documents,
    ...(capPerProject !== null && { capPerProject }),
    ...(caps.length > 0 && { caps }),
    ...(deducted.length > 0 && { deducted }),
    ...(projectReportDays !== null && { projectReportDays }),
  })),
});

/** A pack as any release has written it, with its id. */
export const packIn = (stored: StoredPack & Pick<LoadedPack, "id">): LoadedPack => ({
  ...stored,
  subsidies: stored.subsidies.map((rules) => ({
    ...rules,
    rate: rateIn(rules.rate),
    capPerProject: rules.capPerProject ?? null,
    caps: rules.caps ?? [],
    deducted: rules.deducted ?? [],
    projectReportDays: rules.projectReportDays ?? null,
  })),
});
