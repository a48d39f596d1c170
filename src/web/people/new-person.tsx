import { parseShape } from "../../kernel/parse-shape.ts";
import {
  mayAppointSomewhere,
  newPersonInput,
  registerPerson,
} from "../../modules/foundation/people/index.ts";
import { areasWith } from "../../modules/foundation/programme/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { ReachFields } from "../parts/ReachFields.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { areaChoices } from "./area-choices.ts";
import { NameFields } from "./NameFields.tsx";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  form: FormBody,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { t, ctx, programme } = visit;
  const areas = await areasWith(ctx, "people.appoint");
  const { issues } = trouble;
  return view(
    {
      title: words.registerTitle,
      section: "people",
      help: words.registerHelp,
      crumbs: [{ text: words.title, href: routes.people(programme.code) }, { text: words.registerTitle }],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      <form class="form" method="post" action={routes.newPerson(programme.code)} data-once>
        <NameFields t={t} form={form} issues={issues} />
        <Field
          t={t}
          kind="select"
          name="area"
          label={words.homeArea}
          help={words.homeAreaHelp}
          value={form.get("area") || areas[0]?.id}
          choices={areaChoices(areas)}
          issues={issues}
          required
        />
        <ReachFields t={t} form={form} issues={issues} />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={routes.people(programme.code)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </div>,
    status,
  );
};

export const newPersonPage = async (visit: ProgrammeVisit): Promise<Reply> =>
  mayAppointSomewhere(visit.ctx.powers, visit.ctx.actor) ? missing() : show(visit, formOf([]));

export const newPersonPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const input = parseShape(newPersonInput, {
    name: form.get("name"),
    kana: form.get("kana"),
    area: form.get("area"),
    mail: form.get("mail").trim(),
    phone: form.get("phone"),
    // Everybody in the demonstration world is invented.
    fictitious: ctx.demo,
  });
  const made = input.ok ? await registerPerson(ctx, input.value) : input;
  if (!made.ok) return again(made.error, (trouble, status) => show(visit, form, trouble, status));
  return redirect(routes.appoint(programme.code, made.value), {
    text: words.registered(form.get("name").trim()),
  });
};
