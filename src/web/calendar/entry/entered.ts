import type { EnteredEntry, Entry } from "../../../modules/centre/calendar/index.ts";
import type { FormBody } from "../../form-body.ts";

/** What was typed into the form's boxes. */
export const enteredIn = (form: FormBody): EnteredEntry => ({
  kind: form.get("kind"),
  title: form.get("title"),
  startsOn: form.get("startsOn"),
  startsAt: form.get("startsAt"),
  endsAt: form.get("endsAt"),
  endsOn: form.get("endsOn"),
  place: form.get("place"),
  councils: form.all("councils"),
  area: form.get("area"),
  people: form.all("people"),
  note: form.get("note"),
  repeat: form.get("repeat"),
  until: form.get("until"),
});

/** An entry as it would have been typed. */
export const enteredOf = (entry: Entry): EnteredEntry => ({
  kind: entry.kind,
  title: entry.title,
  startsOn: entry.startsOn,
  startsAt: entry.startsAt ?? "",
  endsAt: entry.endsAt ?? "",
  endsOn: entry.endsOn === entry.startsOn ? "" : entry.endsOn,
  place: entry.place,
  councils: entry.councils.map(String),
  area: entry.councils.length === 0 ? String(entry.area) : "",
  people: entry.people.map(String),
  note: entry.note,
  repeat: "none",
  until: "",
});

/** The same as form values: what the boxes are filled with. */
export const fieldsOf = (entered: Partial<EnteredEntry>): (readonly [string, string])[] =>
  Object.entries(entered).flatMap(([name, value]): (readonly [string, string])[] =>
    typeof value === "string" ? [[name, value]] : value.map((one) => [name, one]),
  );
