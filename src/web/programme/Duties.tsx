import type { Definition } from "../../modules/foundation/programme/index.ts";
import { aside } from "../parts/listed.ts";
import { Table } from "../parts/Table.tsx";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

/** The work duties, group by group, in the programme's own words. */
export const Duties = ({ visit: { t }, definition }: { visit: ProgrammeVisit; definition: Definition }) => (
  <section class="section" aria-labelledby="duties">
    <h2 id="duties">{t(words.duties)}</h2>
    {definition.dutyGroups.map((group) => (
      <Table
        key={group.code}
        t={t}
        caption={group.name}
        rows={definition.duties.filter((duty) => duty.group === group.code)}
        rowKey={(duty) => duty.key}
        columns={[
          { key: "code", label: words.duties, heads: true, cell: (duty) => `${duty.code} ${t(duty.text)}` },
          {
            key: "axis",
            label: words.axis,
            cell: (duty) => {
              const axis = definition.axes.find(({ code }) => code === duty.axis);
              return axis ? t(axis.name) : "";
            },
          },
          {
            key: "tool",
            label: words.tool,
            cell: (duty) =>
              duty.tool ? `${t(duty.tool)}${duty.tool.later ? aside(t, t(words.later)) : ""}` : "",
          },
        ]}
      />
    ))}
  </section>
);
