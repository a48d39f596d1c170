import { parseId } from "../../../kernel/ids.ts";
import { approveSlips, type SlipId } from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { bookIn } from "../book-in.ts";
import { words } from "../text.ts";
import { showApprove } from "./approve.tsx";

const chosenIn = (values: readonly string[]) =>
  values.flatMap((value) => {
    const [id, version] = value.split(":");
    const slip = parseId<SlipId>(id);
    return slip === null ? [] : [{ id: slip, version: Number(version) }];
  });

/** Approves what was chosen, all or none; from a slip's own page it leads on to the next one. */
export const approvePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const values = form.all("slip");
  const approved = await approveSlips(ctx, { book, slips: chosenIn(values) });
  if (!approved.ok)
    return again(approved.error, (trouble, status) => showApprove(visit, new Set(values), trouble, status));
  const next = parseId<SlipId>(form.get("next"));
  // What waits longest is on the first page now.
  return redirect(
    next === null ? routes.approveSlips(programme.code, book) : routes.slip(programme.code, book, next),
    { text: words.approved(approved.value.posted) },
  );
};
