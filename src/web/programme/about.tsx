import { type PlainDate, parsePlainDate } from "../../kernel/dates.ts";
import { appointmentsIn, holdsOn } from "../../modules/foundation/people/index.ts";
import { definitionOf, organisationOn, type PeopleOnPost } from "../../modules/foundation/programme/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { AboutPage } from "./AboutPage.tsx";
import { words } from "./text.ts";

/** Who stands on which post of which centre on a day. */
const peopleOn = async ({ ctx, programme }: ProgrammeVisit, day: PlainDate): Promise<PeopleOnPost[]> => {
  const holding = (await appointmentsIn(ctx, programme.id)).filter((one) =>
    holdsOn(one, one.contract_ends, day),
  );
  const seats = new Map<string, { centreCode: string | null; postCode: string; names: string[] }>();
  for (const one of holding) {
    const key = `${one.centre_code ?? ""}/${one.post_code}`;
    const seat = seats.get(key) ?? { centreCode: one.centre_code, postCode: one.post_code, names: [] };
    seat.names.push(one.person_name);
    seats.set(key, seat);
  }
  return [...seats.values()];
};

export const aboutPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme, url } = visit;
  if (!ctx.powers.has("programme.read")) return missing();
  const asked = parsePlainDate(url.searchParams.get("on") ?? "");
  const day = asked.ok ? asked.value : ctx.today;
  const definition = await definitionOf(ctx, programme.id);
  const organisation = organisationOn(definition, await peopleOn(visit, day), day);
  return view(
    { title: words.title, section: "about", wide: true },
    <AboutPage visit={visit} definition={definition} organisation={organisation} day={day} />,
  );
};
