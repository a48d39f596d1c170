import { listPeople, mayAppointSomewhere } from "../../modules/foundation/people/index.ts";
import { postsOf } from "../../modules/foundation/programme/index.ts";
import { pageIn } from "../page-number.ts";
import { missing, type Reply, view } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { PeopleListPage } from "./PeopleListPage.tsx";
import { words } from "./text.ts";

const size = 50;

export const peopleList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url, programme } = visit;
  if (!ctx.powers.has("people.read")) return missing();
  const query = url.searchParams;
  const filter = {
    text: query.get("text") ?? "",
    post: query.get("post") ?? "",
    all: query.get("all") === "1",
  };
  const page = pageIn(query.get("page"));
  const { rows, total } = await listPeople(ctx, programme.id, { ...filter, page, size });
  const posts = await postsOf(ctx, programme.id);
  const refusal = mayAppointSomewhere(ctx.powers, ctx.actor);
  return view(
    { title: words.title, section: "people", wide: true },
    <PeopleListPage {...{ visit, rows, total, page, size, filter, posts, refusal }} />,
  );
};
