import { createHash } from "node:crypto";
import type { Problem } from "../../kernel/problem.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { readSubmissionKey, type Sent, sendFromField } from "../../modules/centre/support/index.ts";
import type { KeptFile } from "../../platform/files/index.ts";
import type { Deps } from "../deps.ts";
import type { FormBody } from "../form-body.ts";
import { typedBy } from "../parts/TypedBy.tsx";
import { enteredIn } from "../records/form/entered.ts";
import { json, type Reply } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

type Pictures = {
  readonly files: readonly KeptFile[];
  /** The phone's name of a picture → why it is refused. */
  readonly refused: Readonly<Record<string, Text>>;
};

/** The pictures that the phone says it sent, each under a name of its own: one that is missing or broken is told by it. */
const picturesIn = async (deps: Deps, form: FormBody): Promise<Pictures> => {
  const files: KeptFile[] = [];
  const refused: Record<string, Text> = {};
  for (const value of form.all("pictures").slice(0, 40)) {
    const [id = "", ...label] = value.split(":");
    const upload = form.uploads.find(({ field }) => field === `picture-${id}`);
    if (!upload) {
      refused[id] = words.cut(label.join(":"));
      continue;
    }
    const kept = await deps.files.keep(upload, "files");
    if (kept.ok) files.push(kept.value);
    else if (kept.error.kind === "invalid" && kept.error.issues[0])
      refused[id] = kept.error.issues[0].message;
  }
  return { files, refused };
};

/** How the entry travels; whatever else is in the form is what was written. */
const envelope = new Set(["key", "writtenAt", "complete", "hand-in", "pictures", typedBy]);

const digestOf = (form: FormBody): string => {
  const written = form.entries.filter(([name, value]) => !envelope.has(name) && value !== "");
  const pictures = form.uploads.map(({ sha256 }) => sha256).sort();
  return createHash("sha256")
    .update(JSON.stringify([written, pictures]))
    .digest("hex");
};

/** A phone's clock may say anything; what can't be a time is now. */
const instantIn = (text: string, now: Date): Date => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || at.getFullYear() < 2000 || at.getFullYear() > 2200 ? now : at;
};

const answerTo = (sent: Sent, programme: string): Reply => {
  if (sent.kind === "stranded") return json(202, sent);
  const at = {
    ...sent,
    href: routes.record(programme, sent.id),
    edit: routes.editRecord(programme, sent.id),
  };
  return json(sent.kind === "made" ? 201 : sent.kind === "there" ? 200 : 409, at);
};

const refusalOf = (problem: Problem, refused: Pictures["refused"], t: Translate): Reply => {
  const pictures = Object.fromEntries(Object.entries(refused).map(([id, why]) => [id, t(why)]));
  switch (problem.kind) {
    case "invalid":
      return json(422, {
        kind: "refused",
        issues: problem.issues.map(({ path, message }) => ({ path, message: t(message) })),
        pictures,
      });
    case "forbidden":
      return json(403, { kind: "forbidden", reason: t(problem.reason) });
    case "conflict":
      return json(409, { kind: "forbidden", reason: t(problem.message) });
    case "not-found":
      return json(404, { kind: "missing" });
  }
};

/**
 * One entry from a phone. Every answer says what to do with the copy there: 201 and 200 it is a record, 202 it is held for
 * those who review; after any other the phone keeps it.
 */
export const fieldSend =
  (deps: Deps) =>
  async ({ ctx, form, param, t }: Visit & { readonly form: FormBody }): Promise<Reply> => {
    if (ctx.actor.kind !== "person") return json(401, { kind: "signed-out" });
    const key = readSubmissionKey(form.get("key"));
    // The last field of all: without it the line broke in the middle, and what came may be half of what was written.
    if (key === null || form.get("complete") !== "yes") return json(400, { kind: "cut-off" });
    // Somebody else signed in on this phone meanwhile: nobody's work is sent as another's.
    if (form.get(typedBy) !== String(ctx.actor.id)) return json(403, { kind: "other-person" });
    const programme = param("programme");
    const { files, refused } = await picturesIn(deps, form);
    const sent = await sendFromField(ctx, {
      programme,
      entered: enteredIn(form),
      key,
      files,
      digest: digestOf(form),
      writtenAt: instantIn(form.get("writtenAt"), ctx.now),
      handIn: form.get("hand-in") === "yes",
    });
    if (!sent.ok) return refusalOf(sent.error, refused, t);
    // A record that was made without one of its pictures is taken back: the phone mends it first.
    const isNew = sent.value.kind === "made" || sent.value.kind === "stranded";
    return isNew && Object.keys(refused).length > 0
      ? refusalOf({ kind: "invalid", issues: [] }, refused, t)
      : answerTo(sent.value, programme);
  };
