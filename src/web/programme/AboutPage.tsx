import { type PlainDate, plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import {
  type Definition,
  type Organisation,
  OrganisationList,
  OrganisationPicture,
} from "../../modules/foundation/programme/index.ts";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Contracts } from "./Contracts.tsx";
import { Duties } from "./Duties.tsx";
import { Posts } from "./Posts.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly definition: Definition;
  readonly organisation: Organisation;
  readonly day: PlainDate;
};

export const AboutPage = ({ visit, definition, organisation, day }: Asked) => {
  const { t, ctx, programme, url } = visit;
  const said = (date: string) => formatDate(plainDate(date), ctx.locale);
  const { period, note } = definition;
  return (
    <>
      <DefinitionList
        t={t}
        facts={[
          { term: words.fullTitle, value: t(definition.title), wide: true },
          { term: words.purpose, value: t(definition.purpose), wide: true },
          { term: words.period, value: `${said(period.from)} – ${said(period.to)}` },
          { term: words.client, value: t(definition.client.name) },
          note ? { term: words.note, value: t(note), wide: true } : null,
        ]}
      />
      <section class="section" aria-labelledby="picture">
        <h2 id="picture">{t(words.picture)}</h2>
        <FilterRow
          t={t}
          action={routes.about(programme.code)}
          clear={url.search ? routes.about(programme.code) : null}
        >
          <Field t={t} kind="date" name="on" label={words.on} value={day} mark={false} />
        </FilterRow>
        <p>{t(words.pictureLead(said(day)))}</p>
        <div class="table-frame">
          <OrganisationPicture organisation={organisation} t={t} />
        </div>
        <details>
          <summary>{t(words.asText)}</summary>
          <OrganisationList organisation={organisation} t={t} />
        </details>
      </section>
      <Posts visit={visit} definition={definition} />
      <Duties visit={visit} definition={definition} />
      <Contracts visit={visit} definition={definition} />
    </>
  );
};
