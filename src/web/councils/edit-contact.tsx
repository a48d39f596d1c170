import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { parseShape } from "../../kernel/parse-shape.ts";
import { say } from "../../kernel/say.ts";
import {
  contactPoints,
  councilSheet,
  editContactInput,
  editContactPoint,
} from "../../modules/foundation/councils/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import type { See } from "../noted-page.ts";
import { BothVersions } from "../parts/BothVersions.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { ContactFields } from "./ContactFields.tsx";
import { words } from "./text.ts";

const boxes = ["label", "name", "phone", "mail"] as const;
const labels = { label: words.contactLabel, name: words.contactName, phone: words.phone, mail: words.mail };

/** What stands, as the form would have sent it; null when the actor may not see it or there is none. */
const stored = async ({ ctx }: ProgrammeVisit, council: CouncilId, one: number): Promise<FormBody | null> => {
  const found = await contactPoints(ctx, council);
  const point = found.ok ? found.value.find(({ id }) => id === one) : undefined;
  return point
    ? formOf([...boxes.map((name) => [name, point[name]] as const), ["version", String(point.version)]])
    : null;
};

const show = async (
  visit: ProgrammeVisit,
  see: See,
  typed: FormBody | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  const [id, one] = [parseId<CouncilId>(param("id")), parseId(param("one"))];
  const sheet = id === null ? null : await councilSheet(ctx, id);
  if (id === null || one === null || !sheet || sheet.refusals.writeContacts) return missing();
  const stands = await stored(visit, id, one);
  if (!stands) return missing();
  // A form that came back with mistakes shows what was typed, and nothing that would be a view of its own.
  const standing = typed === null || status === 409 ? stands : null;
  if (standing) see({ subject: "councils.contact_point", id, area: sheet.council.area_id });
  const form = typed ?? stands;
  const p = programme.code;
  const { name } = sheet.council;
  return view(
    {
      title: words.editContact,
      section: "councils",
      crumbs: [
        { text: words.title, href: routes.councils(p) },
        { text: say(name, name), href: routes.council(p, id) },
        { text: words.contacts, href: routes.councilContacts(p, id) },
        { text: words.edit },
      ],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      {typed && standing && (
        <BothVersions
          t={t}
          rows={boxes.map((box) => ({
            label: labels[box],
            before: standing.get(box),
            after: typed.get(box),
          }))}
        />
      )}
      <form class="form" method="post" action={routes.editContact(p, id, one)} data-once>
        {/* Having seen both, the second person saves on top of what now stands. */}
        <input type="hidden" name="version" value={(standing ?? form).get("version")} />
        <ContactFields t={t} form={form} issues={trouble.issues} />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={routes.councilContacts(p, id)}>{t(words.cancel)}</a>
        </Actions>
        {standing && <p class="soft">{t(words.contactsNoted)}</p>}
      </form>
    </div>,
    status,
  );
};

export const editContactPage = (visit: ProgrammeVisit, see: See): Promise<Reply> => show(visit, see);

export const editContactPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme, param } = visit;
  const [id, one] = [parseId<CouncilId>(param("id")), parseId(param("one"))];
  if (id === null || one === null) return missing();
  const input = parseShape(editContactInput, {
    ...Object.fromEntries(boxes.map((name) => [name, form.get(name)])),
    mail: form.get("mail").trim(),
    version: form.get("version"),
  });
  const done = input.ok ? await editContactPoint(ctx, id, one, input.value) : input;
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, see, form, trouble, status));
  return redirect(routes.councilContacts(programme.code, id), { text: words.contactSaved });
};
