import type {
  ConsultationSheet,
  LibraryFields,
  LibraryState,
} from "../../../modules/centre/consultations/index.ts";
import type { FormBody } from "../../form-body.ts";

export const libraryIn = (form: FormBody): LibraryFields => ({
  title: form.get("title"),
  situation: form.get("situation"),
  done: form.get("done"),
  result: form.get("result"),
});

export const stateIn = (form: FormBody): LibraryState =>
  form.get("state") === "published" ? "published" : "draft";

/** What the writer was shown and lets stand. */
export const confirmedIn = (form: FormBody): readonly string[] =>
  form.get("confirmed") === "" ? [] : form.all("found");

export const libraryFieldsOf = (fields: LibraryFields): (readonly [string, string])[] =>
  (["title", "situation", "done", "result"] as const).map((name) => [name, fields[name]]);

/** The case as a first draft: its question, what was advised, what came of it. Notes among the staff stay out. */
export const draftOf = ({ one, entries }: ConsultationSheet): LibraryFields => {
  const told = (...kinds: readonly string[]) =>
    entries
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ body }) => body)
      .join("\n");
  return {
    title: "",
    situation: [one.question, told("fact")].filter((part) => part !== "").join("\n"),
    done: told("advice", "referral"),
    result: told("outcome", "closing"),
  };
};
