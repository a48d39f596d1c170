import { randomUUID } from "node:crypto";
import type { PersonId } from "../../../src/kernel/ids.ts";
import {
  addEntry,
  askConsultation,
  type ConsultationId,
  type ConsultationState,
  type Entered,
  type EnteredEntry,
} from "../../../src/modules/centre/consultations/index.ts";
import { asPerson, type TestDatabase } from "../database.ts";
import type { BuiltCouncil } from "./build-council.ts";
import { granted } from "./granted.ts";

type Given = Partial<Entered> & {
  /** Who writes it: staff for somebody else, anybody who only asks for themselves. */
  readonly by: PersonId;
  readonly council: Pick<BuiltCouncil, "id">;
  readonly programme?: string;
  readonly askerName?: string;
  readonly askerContact?: string;
  /** Makes it confidential; these see it besides the asker and the writer. */
  readonly readers?: readonly PersonId[];
};

/** What a person types into the form of a case; everything that isn't given is filled believably. */
const enteredConsultation = (given: Omit<Given, "by">): Entered => {
  const { council, askerName: _, askerContact: __, readers: ___, programme: ____, ...typed } = given;
  return {
    askedBy: "council",
    how: "phone",
    askedOn: "2019-06-10",
    councils: [String(council.id)],
    area: "",
    duty: "",
    question: "夏祭りの収支報告書の書き方を教えてほしい。",
    ...typed,
  };
};

/** A case as its writer sent it, with that person's own rights. */
export const buildConsultation = async (db: TestDatabase, given: Given): Promise<ConsultationId> =>
  asPerson(
    db,
    given.by,
    given.programme ?? "tsurumi-2019",
    async (ctx) =>
      granted(
        await askConsultation(ctx, {
          entered: enteredConsultation(given),
          around: {
            askerName: given.askerName ?? "",
            askerContact: given.askerContact ?? "",
            confidential: given.readers !== undefined,
            readers: (given.readers ?? []).map(String),
          },
          key: randomUUID(),
        }),
      ).id,
  );

/** One step on the way of a case, by somebody who may take it. */
export const addToConsultation = async (
  db: TestDatabase,
  id: ConsultationId,
  given: Partial<EnteredEntry> & { readonly by: PersonId; readonly programme?: string },
): Promise<ConsultationState> => {
  const { by, programme = "tsurumi-2019", ...typed } = given;
  const entered = {
    kind: "advice",
    body: "前年の様式を一緒に見て、項目ごとに書き出すようお伝えした。",
    sources: "",
    referredTo: "",
    consentBy: "",
    consentOn: "",
    ...typed,
  };
  return asPerson(db, by, programme, async (ctx) =>
    granted(await addEntry(ctx, { id, key: randomUUID(), entered })),
  );
};
