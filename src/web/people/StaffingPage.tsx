import { plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import {
  type StaffedCentre,
  type StaffedPost,
  staffingTotal,
} from "../../modules/foundation/people/index.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { Stat, Stats } from "../parts/Stat.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Line = { readonly centre: StaffedCentre; readonly post: StaffedPost };

const State = ({ visit: { t, ctx }, line: { centre, post } }: { visit: ProgrammeVisit; line: Line }) => {
  if (!centre.contract) return <StateTag t={t} tone="stopped" label={words.noContract} />;
  if (post.dueFrom !== null && post.appointed === 0)
    return (
      <StateTag t={t} tone="waiting" label={words.dueFrom(formatDate(plainDate(post.dueFrom), ctx.locale))} />
    );
  if (post.missing > 0) return <StateTag t={t} tone="returned" label={words.short(post.missing)} />;
  const more = post.appointed - post.required;
  return <StateTag t={t} tone="done" label={more > 0 ? words.over(more) : words.full} />;
};

/** Required against appointed on a day, for every centre and post. */
export const StaffingPage = ({
  visit,
  centres,
  day,
  openPeople,
}: {
  visit: ProgrammeVisit;
  centres: readonly StaffedCentre[];
  day: string;
  /** Whether names lead to the person's page. */
  openPeople: boolean;
}) => {
  const { t, ctx, programme } = visit;
  const lines: Line[] = centres.flatMap((centre) => centre.posts.map((post) => ({ centre, post })));
  const total = staffingTotal(centres);
  const caption = words.staffingOn(formatDate(plainDate(day), ctx.locale));
  return (
    <div class="stack">
      <FilterRow
        t={t}
        action={routes.staffing(programme.code)}
        clear={visit.url.search ? routes.staffing(programme.code) : null}
      >
        <Field t={t} kind="date" name="on" label={words.on} value={day} mark={false} />
      </FilterRow>
      <Stats>
        <Stat t={t} label={words.required} value={total.required} unit={words.unit} />
        <Stat t={t} label={words.appointedNumber} value={total.appointed} unit={words.unit} />
        <Stat t={t} label={words.missing} value={total.missing} unit={words.unit} />
      </Stats>
      {lines.length === 0 ? (
        <EmptyState t={t} title={words.noStaffing} />
      ) : (
        <Table
          t={t}
          caption={caption}
          rows={lines}
          rowKey={({ centre, post }) => `${centre.code}-${post.code}`}
          columns={[
            { key: "centre", label: words.centre, heads: true, cell: ({ centre }) => t(centre.name) },
            { key: "post", label: words.post, cell: ({ post }) => t(post.name) },
            { key: "required", label: words.required, number: true, cell: ({ post }) => post.required },
            {
              key: "appointed",
              label: words.appointedNumber,
              number: true,
              cell: ({ post }) => post.appointed,
            },
            { key: "state", label: words.state, cell: (line) => <State visit={visit} line={line} /> },
            {
              key: "who",
              label: words.who,
              cell: ({ post }) =>
                post.people.map(({ id, name }) => (
                  <div key={id}>
                    {openPeople ? <a href={routes.person(programme.code, id)}>{name}</a> : name}
                  </div>
                )),
            },
          ]}
        />
      )}
    </div>
  );
};
