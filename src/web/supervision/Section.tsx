import type { ComponentChildren } from "preact";
import type { Text } from "../../kernel/say.ts";
import { Downloads } from "../parts/Downloads.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { tables } from "./file.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly table: (typeof tables)[number];
  readonly title: Text;
  readonly children: ComponentChildren;
};

/** One table of the page with its heading, its own address and its CSV file. */
export const Section = ({ visit: { t, url, programme }, table, title, children }: Asked) => (
  <section class="section" id={table}>
    <div class="list-head">
      <h2>{t(title)}</h2>
      <Downloads
        t={t}
        links={[
          {
            format: "csv",
            href: routes.exportSupervision(programme.code, "csv", {
              table,
              month: url.searchParams.get("month") ?? undefined,
              centre: url.searchParams.get("centre") ?? undefined,
            }),
          },
        ]}
      />
    </div>
    {children}
  </section>
);
