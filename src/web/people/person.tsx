import { say } from "../../kernel/say.ts";
import { handOversOf, personContact } from "../../modules/foundation/people/index.ts";
import { again } from "../again.ts";
import type { See } from "../noted-page.ts";
import { Alert } from "../parts/Alert.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { type Crumb, missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { PersonPage } from "./PersonPage.tsx";
import { sheetInSight } from "./sheet-in-sight.ts";
import { words } from "./text.ts";

/** The way to a person's pages. */
export const personCrumbs = (programme: string, person: { id: number; name: string }): Crumb[] => [
  { text: words.title, href: routes.people(programme) },
  { text: say(person.name, person.name), href: routes.person(programme, person.id) },
];

export const personPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  const sheet = await sheetInSight(visit);
  if (!sheet) return missing();
  const handOvers = await handOversOf(ctx, programme.id, sheet.person.id);
  const { name } = sheet.person;
  return view(
    {
      title: say(name, name),
      section: "people",
      crumbs: [{ text: words.title, href: routes.people(programme.code) }, { text: say(name, name) }],
    },
    <PersonPage visit={visit} sheet={sheet} handOvers={handOvers} />,
  );
};

/** Personal data, on a page of its own so that seeing it is an act that can be noted. */
export const contactPage = async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
  const { ctx, programme, t } = visit;
  const sheet = await sheetInSight(visit);
  if (!sheet) return missing();
  const { id } = sheet.person;
  const frame = {
    title: words.contact,
    section: "people",
    crumbs: [...personCrumbs(programme.code, sheet.person), { text: words.contact }],
  };
  const contact = await personContact(ctx, id);
  if (!contact.ok)
    return again(contact.error, ({ notice }, status) =>
      view(
        frame,
        <Alert t={t} tone="warning">
          {notice && <p>{t(notice)}</p>}
        </Alert>,
        status,
      ),
    );
  see({ subject: "people.contact", id, area: sheet.person.area_id });
  const { mail, phone } = contact.value;
  return view(
    frame,
    <>
      <DefinitionList
        t={t}
        facts={[
          { term: words.name, value: sheet.person.name },
          { term: words.mail, value: mail ? <a href={`mailto:${mail}`}>{mail}</a> : t(words.none) },
          { term: words.phone, value: phone ? <a href={`tel:${phone}`}>{phone}</a> : t(words.none) },
        ]}
      />
      <p class="soft">{t(words.contactNoted)}</p>
    </>,
  );
};
