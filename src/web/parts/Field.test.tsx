import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { say, translator } from "../../kernel/say.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Field } from "./Field.tsx";

const t = translator("ja");
const minutes = say("時間", "Time");
const help = say("移動は除く", "Without travel");
const issues = [{ path: "minutes", message: say("1以上にしてください。", "At least 1.") }];
const choices = [
  { value: "visit", label: "訪問" },
  { value: "call", label: "電話" },
];

/** The attributes of the first element of that name. */
const attributesOf = (html: string, element: string): string =>
  html.match(new RegExp(`<${element}\\b[^>]*>`))?.[0] ?? "";

describe("a field", () => {
  const html = render(
    <Field
      t={t}
      kind="number"
      name="minutes"
      label={minutes}
      help={help}
      issues={issues}
      value="-5"
      required
    />,
  );

  test("is named by its label", () => {
    expect(html).toContain('for="f-minutes"');
    expect(attributesOf(html, "input")).toContain('id="f-minutes"');
  });
  test("is described by its help and its error, and both are there", () => {
    expect(attributesOf(html, "input")).toContain('aria-describedby="f-minutes-help f-minutes-error"');
    expect(html).toContain('id="f-minutes-help"');
    expect(html).toContain('id="f-minutes-error"');
    expect(attributesOf(html, "input")).toContain('aria-invalid="true"');
  });
  test("keeps what was typed, even when it isn't a number", () => {
    expect(html).toContain('value="-5"');
    expect(render(<Field t={t} kind="number" name="n" label={minutes} value="３０分" />)).toContain(
      'value="３０分"',
    );
  });
  test("says in words whether it must be answered", () => {
    expect(html).toContain("必須");
    expect(render(<Field t={t} kind="text" name="n" label={minutes} />)).toContain("任意");
    expect(render(<Field t={t} kind="text" name="n" label={minutes} mark={false} />)).not.toContain("任意");
  });
  test("shows nothing of other fields' issues", () => {
    const other = render(<Field t={t} kind="text" name="place" label={minutes} issues={issues} />);
    expect(other).not.toContain("aria-invalid");
    expect(other).not.toContain("1以上");
  });
  test("never carries a style attribute", () => {
    expect(html).not.toContain("style=");
  });
  test("keeps a textarea's text and its first line break", () => {
    expect(render(<Field t={t} kind="textarea" name="n" label={minutes} value={"<b>一\n二"} />)).toContain(
      "&lt;b>一\n二",
    );
  });
});

describe("a group of choices", () => {
  test("is asked by its legend, and its first box carries the field's id", () => {
    const html = render(
      <Field t={t} kind="radios" name="how" label={minutes} choices={choices} value="call" help={help} />,
    );
    expect(attributesOf(html, "fieldset")).toContain('aria-describedby="f-how-help"');
    expect(html).toContain("<legend");
    expect(attributesOf(html, "input")).toContain('id="f-how"');
    expect(html.match(/<input[^>]*value="call"[^>]*>/)?.[0]).toContain("checked");
  });
  test("keeps every ticked box", () => {
    const html = render(
      <Field t={t} kind="checks" name="how" label={minutes} choices={choices} values={["visit", "call"]} />,
    );
    expect(html.match(/checked/g)).toHaveLength(2);
  });
  test("gathers a select's choices under their headings", () => {
    const grouped = choices.map((choice) => ({ ...choice, group: "方法" }));
    const html = render(
      <Field t={t} kind="select" name="how" label={minutes} choices={grouped} value="call" />,
    );
    expect(html).toContain('<optgroup label="方法">');
    expect(html.match(/<option[^>]*value="call"[^>]*>/)?.[0]).toContain("selected");
  });
});

describe("an error summary", () => {
  test("links every issue to its field and takes the focus", () => {
    const html = render(<ErrorSummary t={t} issues={issues} />);
    expect(html).toContain('href="#f-minutes"');
    expect(attributesOf(html, "div")).toContain('role="alert"');
    expect(attributesOf(html, "div")).toContain("autofocus");
    expect(attributesOf(html, "div")).toContain('tabindex="-1"');
  });
  test("says the line of a file", () => {
    expect(render(<ErrorSummary t={t} issues={[{ path: "", message: minutes, line: 12 }]} />)).toContain(
      "12行目：時間",
    );
  });
  test("is absent when all is well", () => {
    expect(render(<ErrorSummary t={t} issues={[]} />)).toBe("");
  });
});
