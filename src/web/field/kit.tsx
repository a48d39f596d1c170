import { render } from "preact-render-to-string";
import { hasWrittenIn, lastOwnRecord } from "../../modules/centre/support/index.ts";
import type { Deps } from "../deps.ts";
import { fieldsOf } from "../records/form/entered.ts";
import { offeredFor } from "../records/form/offered.ts";
import { json, type Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { FieldForm } from "./FieldForm.tsx";

/** What was chosen last time: most days resemble the day before. */
const defaultsFor = async ({ ctx }: Visit): Promise<(readonly [string, string])[]> => {
  const last = ctx.programme && (await lastOwnRecord(ctx, ctx.programme.id));
  return last
    ? fieldsOf({
        how: last.how,
        councils: last.councils.map(String),
        area: last.councils.length === 0 ? String(last.area) : "",
        duty: String(last.duty),
      })
    : [];
};

/**
 * Everything the phone needs to let this person write without a connection: the form with their own choices, the day it is
 * here, and the key to what they keep on the phone. Somebody who lost the post gets the key alone.
 */
export const fieldKit =
  (deps: Deps) =>
  async (visit: Visit): Promise<Reply> => {
    const { ctx, t, param } = visit;
    if (ctx.actor.kind !== "person") return json(401, { kind: "signed-out" });
    const { programme } = ctx;
    if (!(await hasWrittenIn(ctx, param("programme")))) return json(404, { kind: "missing" });
    const person = { id: ctx.actor.id, name: ctx.actor.name };
    const key = deps.identity.fieldKey(person.id);
    if (!programme || !ctx.powers.has("record.write"))
      return json(200, { kind: "no-post", person, key, today: ctx.today });
    const offered = await offeredFor({ ...visit, programme });
    return json(200, {
      kind: "kit",
      person,
      key,
      today: ctx.today,
      form: render(<FieldForm t={t} offered={offered} />),
      defaults: await defaultsFor(visit),
    });
  };
