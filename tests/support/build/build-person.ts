import type { AreaId, PersonId } from "../../../src/kernel/ids.ts";
import { registerPerson } from "../../../src/modules/foundation/people/index.ts";
import { areaTree } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx } from "../../../src/platform/database/run-as.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";
import { nextNumber } from "./sequence.ts";

export type BuiltPerson = { readonly id: PersonId; readonly name: string };

/** A plainly fictitious person, without a post. */
export const buildPerson = async (
  ctx: Ctx,
  given: {
    readonly name?: string;
    readonly kana?: string;
    readonly area?: AreaId;
    readonly mail?: string;
    readonly phone?: string;
  } = {},
): Promise<BuiltPerson> => {
  const inside = await insideProgramme(ctx);
  const number = nextNumber("person");
  const name = given.name ?? `見本 太郎${number}`;
  const area = given.area ?? (await areaTree(inside))[0]?.id;
  if (area === undefined) throw new Error("a person is registered in an area");
  const id = granted(
    await registerPerson(inside, {
      name,
      kana: given.kana ?? "みほん たろう",
      area,
      mail: given.mail ?? `person-${number}@example.test`,
      phone: given.phone ?? "",
      fictitious: true,
    }),
  );
  return { id, name };
};
