import type { Council, CouncilTerms } from "../../modules/foundation/councils/index.ts";
import type { FormBody } from "../form-body.ts";

/** What stands in the boxes of the council form. */
export type Typed = {
  readonly area: string;
  readonly name: string;
  readonly kana: string;
  readonly stage: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
  readonly website: string;
  readonly note: string;
  readonly version: string;
};

export const typedIn = (form: FormBody, terms: CouncilTerms): Typed => ({
  area: form.get("area"),
  name: form.get("name"),
  kana: form.get("kana"),
  stage: form.get("stage"),
  dates: Object.fromEntries(terms.stages.map(({ code }) => [code, form.get(`dates.${code}`)])),
  fields: form.all("fields"),
  website: form.get("website").trim(),
  note: form.get("note"),
  version: form.get("version"),
});

export const typedOf = (council: Council): Typed => ({
  area: String(council.area_id),
  name: council.name,
  kana: council.kana ?? "",
  stage: council.stage,
  dates: council.stage_dates,
  fields: council.fields,
  website: council.website ?? "",
  note: council.note,
  version: String(council.version),
});

export const blank = (terms: CouncilTerms): Typed => ({
  area: "",
  name: "",
  kana: "",
  stage: terms.stages[0]?.code ?? "",
  dates: {},
  fields: [],
  website: "",
  note: "",
  version: "",
});
