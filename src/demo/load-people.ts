import type { PersonId } from "../kernel/ids.ts";
import { appointPerson, registerPerson } from "../modules/foundation/people/index.ts";
import { centresOf, postsOf } from "../modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../platform/database/run-as.ts";
import { putAccountHash } from "../platform/identity/index.ts";
import { granted } from "./granted.ts";
import type { Places } from "./load-places.ts";
import type { PlannedPerson } from "./plan.ts";

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the demonstration's plan names no ${what}`);
  return value;
};

/** People, their posts and accounts; the accounts share one password. */
export const loadPeople = async (
  ctx: Ctx,
  planned: readonly PlannedPerson[],
  places: Places,
  passwordHash: string,
): Promise<Map<string, PersonId>> => {
  const programme = (ctx.programme as ProgrammeRef).id;
  const posts = new Map((await postsOf(ctx, programme)).map((post) => [post.code, post.id]));
  const centres = new Map((await centresOf(ctx, programme)).map((centre) => [centre.code, centre.id]));
  const people = new Map<string, PersonId>();
  for (const person of planned) {
    const first = must(person.appointments[0], "appointment");
    const id = granted(
      await registerPerson(ctx, {
        name: person.name,
        kana: person.kana,
        area: must(places.areas.get(must(first.areas[0], "area")), `area ${first.areas[0]}`),
        mail: person.mail ?? "",
        phone: "",
        fictitious: true,
      }),
    );
    people.set(person.key, id);
    for (const appointment of person.appointments) {
      granted(
        await appointPerson(ctx, id, {
          post: must(posts.get(appointment.post), `post ${appointment.post}`),
          centre: appointment.centre ? must(centres.get(appointment.centre), "centre") : null,
          council: appointment.council ? must(places.councils.get(appointment.council), "council") : null,
          areas: appointment.council
            ? []
            : appointment.areas.map((code) => must(places.areas.get(code), `area ${code}`)),
          starts: appointment.from,
          ends: appointment.to,
        }),
      );
    }
    if (person.mail) granted(await putAccountHash(ctx, id, person.mail, passwordHash));
  }
  return people;
};
