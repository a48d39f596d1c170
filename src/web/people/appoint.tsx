import { type PostId, parseId } from "../../kernel/ids.ts";
import { parseShape } from "../../kernel/parse-shape.ts";
import { listCouncils } from "../../modules/foundation/councils/index.ts";
import { appointmentInput, appointPerson, personSheet } from "../../modules/foundation/people/index.ts";
import { areasWith, centresOf, postsOf } from "../../modules/foundation/programme/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { AppointForm, ChoosePost } from "./AppointPage.tsx";
import { areaChoices } from "./area-choices.ts";
import { personIn } from "./input.ts";
import { personCrumbs } from "./person.tsx";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  form: FormBody,
  postId: PostId | null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, programme, t } = visit;
  const id = personIn(visit);
  const sheet = id === null ? null : await personSheet(ctx, programme.id, id);
  if (!sheet || sheet.refusals.appoint) return missing();
  const { person } = sheet;
  const posts = await postsOf(ctx, programme.id);
  const post = posts.find((one) => one.id === postId);
  const title = words.appointTitle(person.name);
  const frame = {
    title,
    section: "people",
    help: words.appointHelp,
    crumbs: [...personCrumbs(programme.code, person), { text: words.appoint }],
  };
  if (!post) return view(frame, <ChoosePost visit={visit} person={person.id} posts={posts} />);
  const areas = await areasWith(ctx, "people.appoint");
  const reach = new Set(areas.map((area) => area.id));
  const centres = (await centresOf(ctx, programme.id)).filter((one) => reach.has(one.area_id));
  const councils = post.side === "council" ? (await listCouncils(ctx, {})).rows : [];
  return view(
    frame,
    <AppointForm
      visit={visit}
      person={person.id}
      post={post}
      form={form}
      trouble={trouble}
      centres={centres.map((one) => ({ value: String(one.id), label: t(one.name) }))}
      councils={councils
        .filter((one) => reach.has(one.area_id))
        .map((one) => ({
          value: String(one.id),
          label: one.name,
          ...(one.within ? { group: one.within } : {}),
        }))}
      areas={areaChoices(areas)}
      starts={ctx.today}
    />,
    status,
  );
};

export const appointPage = (visit: ProgrammeVisit): Promise<Reply> =>
  show(visit, formOf([]), parseId<PostId>(visit.url.searchParams.get("post") ?? ""));

export const appointPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = personIn(visit);
  if (id === null) return missing();
  const post = parseId<PostId>(form.get("post"));
  const input = parseShape(appointmentInput, {
    post: form.get("post"),
    centre: form.get("centre"),
    council: form.get("council"),
    areas: form.all("areas"),
    starts: form.get("starts"),
    ends: form.get("ends"),
  });
  const made = input.ok ? await appointPerson(ctx, id, input.value) : input;
  if (!made.ok) return again(made.error, (trouble, status) => show(visit, form, post, trouble, status));
  const sheet = await personSheet(ctx, programme.id, id);
  const name = sheet?.appointments.find((one) => one.id === made.value)?.post_name;
  return redirect(routes.person(programme.code, id), {
    text: words.appointed(sheet?.person.name ?? "", name?.ja ?? "", name?.en ?? ""),
  });
};
