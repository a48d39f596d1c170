import { parseShape } from "../../kernel/parse-shape.ts";
import { handOver, openWorkOf } from "../../modules/centre/support/index.ts";
import { handOverInput, peopleToChoose } from "../../modules/foundation/people/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { HandOverPage } from "./HandOverPage.tsx";
import { appointmentIn, personIn } from "./input.ts";
import { personCrumbs } from "./person.tsx";
import { sheetInSight } from "./sheet-in-sight.ts";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  form: FormBody,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, programme, t, url } = visit;
  const sheet = await sheetInSight(visit);
  const asked = appointmentIn(form.get("appointment") || (url.searchParams.get("appointment") ?? ""));
  const centred = sheet?.appointments.filter(({ side }) => side === "centre") ?? [];
  const one =
    asked === null ? centred.find(({ state }) => state !== "ended") : centred.find((a) => a.id === asked);
  if (!sheet || !one) return missing();
  const { id } = sheet.person;
  const work = await openWorkOf(ctx, id, programme.id);
  const people = (await peopleToChoose(ctx, programme.id)).filter((other) => other.id !== id);
  const end = one.ends ?? one.contract_ends;
  return view(
    {
      title: words.handOverTitle(sheet.person.name),
      section: "people",
      help: words.handOverHelp,
      crumbs: [...personCrumbs(programme.code, sheet.person), { text: words.handOver }],
    },
    <HandOverPage
      visit={visit}
      sheet={sheet}
      one={one}
      work={work}
      people={people.map((other) => ({
        value: String(other.id),
        label: [other.name, ...other.appointments.map(({ post_name }) => t(post_name))].join(" — "),
      }))}
      lastDay={end !== null && end < ctx.today ? end : ctx.today}
      form={form}
      trouble={trouble}
    />,
    status,
  );
};

export const handOverPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit, formOf([]));

export const handOverPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const [id, appointment] = [personIn(visit), appointmentIn(form.get("appointment"))];
  if (id === null || appointment === null) return missing();
  const input = parseShape(handOverInput, { to: form.get("to"), lastDay: form.get("lastDay") });
  const done = input.ok ? await handOver(ctx, id, appointment, input.value) : input;
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, form, trouble, status));
  const { to, areas, work } = done.value;
  const steps = work.filter(({ kind }) => kind === "next-step").length;
  return redirect(routes.person(programme.code, id), {
    text: words.handed(to.name, areas.length, steps, work.length - steps),
  });
};
