import { newDraft } from "../../modules/centre/consultations/index.ts";
import { discardDraft, draftForms, saveDraft } from "../../modules/centre/support/index.ts";
import { again } from "../again.ts";
import { requestDraft, requestOfDraft } from "../desk/draft-names.ts";
import { bookOfDraft, draftHref } from "../ledger/draft-names.ts";
import { planOfDraft } from "../plans/draft-names.ts";
import { file, missing, type Reply, redirect } from "../reply.ts";
import { routes } from "../routes.ts";
import { claimOfDraft } from "../subsidy/draft-names.ts";
import type { FormVisit } from "../visit.ts";
import { words } from "./text.ts";

/** The island's key is `programme:form`; the programme stands in the address as well. */
const formIn = (text: string): string => text.slice(text.indexOf(":") + 1);

/** What the page saves by itself while somebody types. */
export const draftPost = async ({ ctx, form }: FormVisit): Promise<Reply> => {
  const fields = form.entries.filter(([name]) => name !== "draft-key");
  const saved = await saveDraft(ctx, { form: formIn(form.get("draft-key")), fields });
  if (!saved.ok) return again(saved.error, () => missing());
  return file(JSON.stringify({ saved: true }), "application/json", "saved.json", true);
};

/** Throws a draft away and leads back to the form, which then begins anew. */
export const discardPost = async ({ ctx, form, programme }: FormVisit): Promise<Reply> => {
  const name = form.get("form");
  await discardDraft(ctx, { form: name });
  const id = Number(/^record-(\d+)$/.exec(name)?.[1] ?? 0);
  const request = requestOfDraft(name);
  const plan = planOfDraft(name);
  const book = bookOfDraft(name);
  const claim = claimOfDraft(name);
  const to =
    book !== null
      ? draftHref(programme.code, book)
      : claim !== null
        ? routes.subsidyPart(programme.code, claim)
        : plan !== null
          ? routes.planPart(programme.code, plan.plan, plan.part)
          : request !== null
            ? routes.recordForRequest(programme.code, request)
            : name === requestDraft
              ? routes.newRequest(programme.code)
              : name === newDraft
                ? routes.newConsultation(programme.code)
                : name === draftForms.newRecord
                  ? routes.newRecord(programme.code)
                  : id > 0
                    ? routes.record(programme.code, id)
                    : routes.today(programme.code);
  return redirect(to, { text: words.discarded });
};
