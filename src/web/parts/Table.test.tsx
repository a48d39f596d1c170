import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { say, translator } from "../../kernel/say.ts";
import { withQuery } from "./address.ts";
import { Pager } from "./Pager.tsx";
import { Table } from "./Table.tsx";

const t = translator("ja");
const url = new URL("http://x/p/records?month=2019-06&sort=-day&page=3");
const rows = [{ id: 1, day: "6月1日", what: "訪問", minutes: 60 }];
const html = render(
  <Table
    t={t}
    caption={say("支援記録", "Records")}
    rows={rows}
    rowKey={(row) => row.id}
    sorting={{ url, by: "-day" }}
    columns={[
      { key: "day", label: say("日付", "Date"), sorts: true, cell: (row) => row.day },
      { key: "what", label: say("内容", "What"), heads: true, cell: (row) => row.what },
      { key: "minutes", label: say("分", "Minutes"), number: true, sorts: true, cell: (row) => row.minutes },
    ]}
  />,
);

test("the sorted column says its order and turns it round; the filter stays and the page starts over", () => {
  expect(html).toMatch(
    /<th scope="col" aria-sort="descending"><a class="sort-link" href="\/p\/records\?month=2019-06&amp;sort=day"/,
  );
});
test("another column is not called sorted, and numbers begin with the largest", () => {
  expect(html).toContain("sort=-minutes");
  expect(html.match(/aria-sort/g)).toHaveLength(1);
});
test("every cell knows its heading, and one cell names its row", () => {
  expect(html).toContain('<td class="cell-number" data-label="分">60</td>');
  expect(html).toContain('<th scope="row" class="cell-head" data-label="内容">訪問</th>');
});
test("a table has a caption and can be scrolled by keyboard", () => {
  expect(html).toContain("<caption");
  expect(html).toMatch(/<section class="table-frame" aria-label="支援記録" tabindex="0">/i);
});
test("an address keeps what isn't changed and drops what is emptied", () => {
  expect(withQuery(url, { page: null, month: "2019-07" })).toBe("/p/records?month=2019-07&sort=-day");
  expect(withQuery(new URL("http://x/p"), { q: "" })).toBe("/p");
});
test("the first page has no number in its address, and the ends have no step beyond", () => {
  const second = render(<Pager t={t} url={url} page={2} size={50} total={100} />);
  expect(second).toContain('href="/p/records?month=2019-06&amp;sort=-day"');
  expect(second).not.toContain('rel="next"');
  expect(render(<Pager t={t} url={url} page={1} size={50} total={0} />)).toBe("");
});
