import { parseId, type RecordId } from "../../../kernel/ids.ts";
import { approveMany, listWaiting } from "../../../modules/centre/support/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { withQuery } from "../../parts/address.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { words } from "../text.ts";
import { QueuePage } from "./QueuePage.tsx";
import { queueFilterIn } from "./queue-filter.ts";

const show = async (
  visit: ProgrammeVisit,
  ticked: ReadonlySet<string> | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, programme, url } = visit;
  const filter = queueFilterIn(url.searchParams);
  const waiting = await listWaiting(ctx, programme.id, filter);
  const all = ticked === null && filter.all;
  const chosen = all ? new Set(waiting.rows.map(({ id, version }) => `${id}:${version}`)) : ticked;
  return view(
    { title: words.reviewQueue, section: "review", wide: true },
    <LiveRegion visit={visit} name="queue" topics={["records"]}>
      <QueuePage
        {...{ visit, waiting, filter, trouble }}
        chosen={chosen ?? new Set()}
        names={await namesFor(visit)}
      />
    </LiveRegion>,
    status,
  );
};

export const reviewQueue = async (visit: ProgrammeVisit): Promise<Reply> =>
  visit.ctx.powers.has("record.review") ? show(visit) : missing();

/** `id:version` of what was read and ticked. */
const chosenIn = (values: readonly string[]): { id: RecordId; version: number }[] =>
  values.flatMap((value) => {
    const [id, version] = value.split(":");
    const record = parseId<RecordId>(id);
    return record === null ? [] : [{ id: record, version: Number(version) }];
  });

export const approvePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, url } = visit;
  if (!ctx.powers.has("record.review")) return missing();
  const values = form.all("records");
  const done = await approveMany(ctx, { records: chosenIn(values) });
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, new Set(values), trouble, status));
  // What waits longest is on the first page now.
  return redirect(withQuery(url, { all: null, page: null }), {
    text: words.approvedMany(done.value.approved),
  });
};
