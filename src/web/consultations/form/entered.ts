import type {
  Consultation,
  Entered,
  EnteredAround,
  EnteredEntry,
} from "../../../modules/centre/consultations/index.ts";
import type { FormBody } from "../../form-body.ts";

/** What was typed about the case itself. */
export const enteredIn = (form: FormBody): Entered => ({
  askedBy: form.get("askedBy"),
  how: form.get("how"),
  askedOn: form.get("askedOn"),
  councils: form.all("councils"),
  area: form.get("area"),
  duty: form.get("duty"),
  question: form.get("question"),
});

export const aroundIn = (form: FormBody): EnteredAround => ({
  askerName: form.get("askerName"),
  askerContact: form.get("askerContact"),
  confidential: form.get("confidential") !== "",
  readers: form.all("readers"),
});

export const entryIn = (form: FormBody): EnteredEntry => ({
  kind: form.get("kind"),
  body: form.get("body"),
  sources: form.get("sources"),
  referredTo: form.get("referredTo"),
  consentBy: form.get("consentBy"),
  consentOn: form.get("consentOn"),
});

/** A case as it would have been typed. */
export const enteredOf = (one: Consultation): Entered => ({
  askedBy: one.askedBy,
  how: one.how,
  askedOn: one.askedOn,
  councils: one.councils.map(String),
  area: one.councils.length === 0 ? String(one.area) : "",
  duty: one.duty === null ? "" : String(one.duty),
  question: one.question,
});

export const fieldsOf = (entered: Partial<Entered>): (readonly [string, string])[] =>
  Object.entries(entered).flatMap(([name, value]): (readonly [string, string])[] =>
    typeof value === "string" ? [[name, value]] : value.map((one) => [name, one]),
  );
