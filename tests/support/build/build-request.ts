import { randomUUID } from "node:crypto";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { type EnteredRequest, fileRequest, type RequestId } from "../../../src/modules/centre/desk/index.ts";
import type { Ctx } from "../../../src/platform/database/run-as.ts";
import { buildAppointment } from "./build-appointment.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";

/** What an officer types into the form of a request; for the whole area unless councils are given. */
export const enteredRequest = (given: Partial<EnteredRequest> = {}): EnteredRequest => ({
  what: "総会の進め方について、地域の会議で説明してほしい。",
  why: "役員が替わり、進め方に不安があるとの相談を受けたため。",
  councils: [],
  area: "",
  wishedBy: "",
  ...given,
});

/** A request as it was filed just now; runs as the operator with the officer as the actor. */
export const buildRequest = async (
  ctx: Ctx,
  given: Partial<EnteredRequest> & { readonly filer?: PersonId } = {},
): Promise<{ readonly id: RequestId; readonly filer: PersonId }> => {
  const { filer: named, ...typed } = given;
  const inside = await insideProgramme(ctx);
  const filer = named ?? (await buildAppointment(inside, { post: "ward-officer" })).person;
  const asFiler: Ctx = { ...inside, actor: { kind: "person", id: filer, name: "" } };
  const area = typed.area ?? (typed.councils ? "" : await wardOf(inside));
  const filed = granted(
    await fileRequest(asFiler, { entered: enteredRequest({ ...typed, area }), key: randomUUID() }),
  );
  return { id: filed.id, filer };
};

const wardOf = async ({ db, programme }: Ctx): Promise<string> => {
  const row = await db
    .selectFrom("programme.centre")
    .select("area_id")
    .where("programme_id", "=", programme?.id ?? 0)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return String(row.area_id);
};
