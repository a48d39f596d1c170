import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { say, translator } from "../../kernel/say.ts";
import { Button, ButtonLink } from "./Button.tsx";
import { MonthPicker } from "./MonthPicker.tsx";
import { StateTag } from "./StateTag.tsx";

const t = translator("ja");

test("what can't be done stays visible, says why, and sends nothing", () => {
  const html = render(<Button disabledReason="自分の記録は承認できません。">承認する</Button>);
  const id = html.match(/aria-describedby="([^"]+)"/)?.[1];
  expect(html).toContain('type="button"');
  expect(html).toContain('aria-disabled="true"');
  expect(html).toContain(`id="${id}">自分の記録は承認できません。`);
});
test("a link that leads nowhere now is still a link to a reader, without an address", () => {
  const html = render(
    <ButtonLink href="/x" disabledReason="期間が終わりました。">
      編集
    </ButtonLink>,
  );
  expect(html).not.toContain("href");
  expect(html).toContain('role="link"');
});
test("a button that can be pressed submits its form", () => {
  expect(render(<Button kind="primary">提出する</Button>)).toContain('type="submit"');
});
test("a state is said in words; its shape is only for the eye", () => {
  const html = render(<StateTag t={t} tone="returned" label={say("差し戻し", "Returned")} />);
  expect(html).toContain("差し戻し");
  expect(html).toContain('aria-hidden="true"');
});
test("the month's neighbours are links only where there is a month", () => {
  const url = new URL("http://x/p?scope=3&month=2019-04");
  const html = render(<MonthPicker t={t} url={url} value="2019-04" months={["2019-04", "2019-05"]} />);
  expect(html).toContain('href="/p?scope=3&amp;month=2019-05"');
  expect(html).not.toContain('rel="prev"');
  expect(html).toContain('<input type="hidden" name="scope" value="3"');
});
