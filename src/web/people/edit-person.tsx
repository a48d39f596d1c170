import { parseShape } from "../../kernel/parse-shape.ts";
import {
  editPerson,
  editPersonInput,
  type Person,
  personContact,
} from "../../modules/foundation/people/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import type { See } from "../noted-page.ts";
import { BothVersions } from "../parts/BothVersions.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { ReachFields } from "../parts/ReachFields.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { NameFields } from "./NameFields.tsx";
import { personCrumbs } from "./person.tsx";
import { sheetInSight } from "./sheet-in-sight.ts";
import { words } from "./text.ts";

const boxes = ["name", "kana", "mail", "phone"] as const;

/** What stands, as the form would have sent it. */
const stored = async ({ ctx }: ProgrammeVisit, person: Person): Promise<FormBody | null> => {
  const contact = await personContact(ctx, person.id);
  if (!contact.ok) return null;
  const { name, kana, version } = person;
  return formOf(Object.entries({ name, kana, ...contact.value, version: String(version) }));
};

const show = async (
  visit: ProgrammeVisit,
  see: See,
  typed: FormBody | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { t, programme } = visit;
  const sheet = await sheetInSight(visit);
  if (!sheet || sheet.refusals.edit) return missing();
  const { person } = sheet;
  // A form that came back with mistakes shows what was typed, and nothing that would be a view of its own.
  const standing = typed === null || status === 409 ? await stored(visit, person) : null;
  if (standing) see({ subject: "people.contact", id: person.id, area: person.area_id });
  const form = typed ?? standing;
  if (!form) return missing();
  return view(
    {
      title: words.editTitle(person.name),
      section: "people",
      help: words.editHelp,
      crumbs: [...personCrumbs(programme.code, person), { text: words.edit }],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      {typed && standing && (
        <BothVersions
          t={t}
          rows={boxes.map((name) => ({
            label: words[name],
            before: standing.get(name),
            after: typed.get(name),
          }))}
        />
      )}
      <form class="form" method="post" action={routes.editPerson(programme.code, person.id)} data-once>
        {/* Having seen both, the second person saves on top of what now stands. */}
        <input type="hidden" name="version" value={(standing ?? form).get("version")} />
        <NameFields t={t} form={form} issues={trouble.issues} />
        <ReachFields t={t} form={form} issues={trouble.issues} mailHelp={words.signInStays} />
        <Actions>
          <Button kind="primary">{t(words.saveChange)}</Button>
          <a href={routes.person(programme.code, person.id)}>{t(words.cancel)}</a>
        </Actions>
        {standing && <p class="soft">{t(words.contactNoted)}</p>}
      </form>
    </div>,
    status,
  );
};

export const editPersonPage = (visit: ProgrammeVisit, see: See): Promise<Reply> => show(visit, see);

export const editPersonPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetInSight(visit);
  if (!sheet) return missing();
  const { id } = sheet.person;
  const input = parseShape(editPersonInput, {
    ...Object.fromEntries(boxes.map((name) => [name, form.get(name)])),
    mail: form.get("mail").trim(),
    version: form.get("version"),
  });
  const done = input.ok ? await editPerson(ctx, id, input.value) : input;
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, see, form, trouble, status));
  return redirect(routes.person(programme.code, id), { text: words.saved(form.get("name").trim()) });
};
