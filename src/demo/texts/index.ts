import * as area from "./area-and-forming.ts";
import * as people from "./people-and-ties.ts";
import * as running from "./running-and-money.ts";
import type { Story } from "./theme.ts";

export type { Story };

/** Which stories fit which duty of the two demonstration programmes, by the duty's key in the definition. */
export const storiesByDuty: Readonly<Record<string, Readonly<Record<string, readonly Story[]>>>> = {
  "tsurumi-2019": {
    a: people.participation,
    i: people.ties,
    u: running.ownRevenue,
    e: running.secretariat,
    o: running.accounts,
    ka: area.publicity,
    ki: running.entrusted,
    ku: running.incorporation,
    ke: people.exchange,
    ko: people.crossCutting,
    sa: running.socialBusiness,
    shi: area.fitting,
  },
  "osaka-2012": {
    "1-a": area.survey,
    "1-i": area.consensus,
    "2-a": people.participation,
    "2-i": people.participation,
    "2-u": people.ties,
    "2-e": running.ownRevenue,
    "2-o": running.entrusted,
    "2-ka": running.accounts,
    "2-ki": running.incorporation,
  },
};
