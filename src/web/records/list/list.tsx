import { listRecords } from "../../../modules/centre/support/index.ts";
import { definitionOf } from "../../../modules/foundation/programme/index.ts";
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
  const { period } = await definitionOf(ctx, programme.id);
  return view(
    { title: words.title, section: "records", wide: true },
    <ListPage {...{ visit, names, filter, ...found }} period={{ starts: period.from, ends: period.to }} />,
  );
};
