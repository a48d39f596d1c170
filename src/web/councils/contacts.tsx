import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { parseShape } from "../../kernel/parse-shape.ts";
import { say } from "../../kernel/say.ts";
import {
  addContactPoint,
  type ContactPoint,
  contactInput,
  contactPoints,
  councilSheet,
  removeContactPoint,
} from "../../modules/foundation/councils/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import type { See } from "../noted-page.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { ContactsPage } from "./ContactsPage.tsx";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  see: See | null,
  form: FormBody = formOf([]),
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, programme, param } = visit;
  const id = parseId<CouncilId>(param("id"));
  const sheet = id === null ? null : await councilSheet(ctx, id);
  if (id === null || !sheet || sheet.refusals.seeContacts) return missing();
  const { name } = sheet.council;
  // A form that came back shows the form alone: those who were not noted see nothing.
  const found = see ? await contactPoints(ctx, id) : null;
  const rows: readonly ContactPoint[] = found?.ok ? found.value : [];
  if (see && rows.length > 0) see({ subject: "councils.contact_point", id, area: sheet.council.area_id });
  return view(
    {
      title: words.contacts,
      section: "councils",
      crumbs: [
        { text: words.title, href: routes.councils(programme.code) },
        { text: say(name, name), href: routes.council(programme.code, id) },
        { text: words.contacts },
      ],
    },
    <ContactsPage
      {...{ visit, id, rows, form, trouble }}
      shown={see !== null}
      refusal={sheet.refusals.writeContacts}
    />,
    status,
  );
};

export const contactsPage = (visit: ProgrammeVisit, see: See): Promise<Reply> => show(visit, see);

export const addContact = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme, param } = visit;
  const id = parseId<CouncilId>(param("id"));
  if (id === null) return missing();
  const input = parseShape(contactInput, {
    label: form.get("label"),
    name: form.get("name"),
    phone: form.get("phone"),
    mail: form.get("mail").trim(),
  });
  const done = input.ok ? await addContactPoint(ctx, id, input.value) : input;
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, null, form, trouble, status));
  return redirect(routes.councilContacts(programme.code, id), { text: words.contactAdded });
};

export const removeContact = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, programme, param } = visit;
  const [id, one] = [parseId<CouncilId>(param("id")), parseId(param("one"))];
  if (id === null || one === null) return missing();
  const done = await removeContactPoint(ctx, id, one);
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, null, formOf([]), trouble, status));
  return redirect(routes.councilContacts(programme.code, id), { text: words.contactRemoved });
};
