import { fieldWords } from "../../../modules/centre/support/index.ts";
import { Field } from "../../parts/Field.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";

/** Councils or an area, and the people met. */
export const WhomPart = ({ visit: { t }, form, offered, issues }: PartAsked) => {
  const { generations } = offered.names;
  const counted = generations.some(({ code }) => form.get(`met-${code}`) !== "");
  const wrong = issues.some(({ path }) => path === "metByGeneration");
  return (
    <section class="form-part" aria-label={t(words.whom)}>
      <h2>{t(words.whom)}</h2>
      {offered.councils.length > 0 && (
        <Field
          t={t}
          kind="checks"
          name="councils"
          label={fieldWords.councils}
          help={words.councilsHelp}
          choices={offered.councils}
          values={form.all("councils")}
          issues={issues}
          mark={false}
        />
      )}
      <Field
        t={t}
        kind="select"
        name="area"
        label={words.area}
        help={words.areaHelp}
        value={form.get("area")}
        blank={words.noArea}
        choices={offered.areas}
        issues={
          offered.councils.length > 0
            ? issues
            : issues.map((one) => (one.path === "councils" ? { ...one, path: "area" } : one))
        }
        mark={false}
      />
      <Field
        t={t}
        kind="number"
        name="peopleMet"
        label={fieldWords.peopleMet}
        help={words.peopleHelp}
        value={form.get("peopleMet")}
        unit={words.peopleUnit}
        issues={issues}
      />
      {generations.length > 0 && (
        <details open={counted || wrong}>
          <summary>{t(words.generations)}</summary>
          {generations.map(({ code, name }) => (
            <Field
              key={code}
              t={t}
              kind="number"
              name={`met-${code}`}
              label={{ ja: name, en: name }}
              value={form.get(`met-${code}`)}
              unit={words.peopleUnit}
              issues={
                wrong
                  ? issues.map((one) => ({
                      ...one,
                      path: one.path === "metByGeneration" ? `met-${code}` : one.path,
                    }))
                  : []
              }
              mark={false}
            />
          ))}
        </details>
      )}
    </section>
  );
};
