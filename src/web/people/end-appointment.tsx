import { parseShape } from "../../kernel/parse-shape.ts";
import { endAppointment, endInput } from "../../modules/foundation/people/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { appointmentIn, personIn } from "./input.ts";
import { personCrumbs } from "./person.tsx";
import { sheetInSight } from "./sheet-in-sight.ts";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  typed: string | null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, programme, t, param } = visit;
  const appointment = appointmentIn(param("appointment"));
  const sheet = await sheetInSight(visit);
  const one = sheet?.appointments.find((found) => found.id === appointment);
  if (!sheet || !one) return missing();
  const { id } = sheet.person;
  return view(
    {
      title: words.endTitle,
      section: "people",
      crumbs: [...personCrumbs(programme.code, sheet.person), { text: words.end }],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      <form class="form" method="post" action={routes.endAppointment(programme.code, id, one.id)} data-once>
        <p>
          {sheet.person.name} — <strong>{t(one.post_name)}</strong>
        </p>
        <p>{t(words.endHelp)}</p>
        <Field
          t={t}
          kind="date"
          name="ends"
          label={words.lastDay}
          value={typed ?? one.ends ?? ctx.today}
          issues={trouble.issues}
          required
        />
        <Actions>
          <Button kind="danger" disabledReason={one.refusal && t(one.refusal)}>
            {t(words.end)}
          </Button>
          <a href={routes.person(programme.code, id)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </div>,
    status,
  );
};

export const endPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit, null);

export const endPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme, param } = visit;
  const [id, appointment] = [personIn(visit), appointmentIn(param("appointment"))];
  if (id === null || appointment === null) return missing();
  const input = parseShape(endInput, { ends: form.get("ends") });
  const ended = input.ok ? await endAppointment(ctx, id, appointment, input.value.ends) : input;
  if (!ended.ok)
    return again(ended.error, (trouble, status) => show(visit, form.get("ends"), trouble, status));
  return redirect(routes.person(programme.code, id), {
    text: words.ended1(ended.value.person_name, form.get("ends")),
  });
};
