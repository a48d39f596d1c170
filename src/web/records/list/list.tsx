import { listRecords } from "../../../modules/centre/support/index.ts";
import { missing, type Reply, view } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";
import { ListPage } from "./ListPage.tsx";

export const recordList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url, programme } = visit;
  if (!ctx.powers.has("record.read")) return missing();
  const filter = filterIn(url.searchParams);
  const found = await listRecords(ctx, programme.id, filter);
  const names = await namesFor(visit);
  return view(
    { title: words.title, section: "records", wide: true },
    <ListPage {...{ visit, names, filter, ...found }} />,
  );
};
