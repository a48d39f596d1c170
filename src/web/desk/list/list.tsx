import { listRequests } from "../../../modules/centre/desk/index.ts";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, view } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";
import { ListPage } from "./ListPage.tsx";

export const requestList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url, programme } = visit;
  if (!ctx.powers.has("request.read")) return missing();
  const filter = filterIn(url.searchParams);
  const found = await listRequests(ctx, programme.id, filter);
  const { offered } = await namesFor(visit);
  return view(
    { title: words.title, section: "requests", wide: true },
    <ListPage {...{ visit, offered, filter, ...found }} />,
  );
};
