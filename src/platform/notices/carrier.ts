import { everyMinute } from "../daily.ts";
import type { Database } from "../database/pool.ts";
import { carryNotices } from "./carry.ts";
import { hearUrgent } from "./hear-urgent.ts";
import type { Mailer } from "./mail/index.ts";
import type { Links } from "./write-letter.ts";

/** Brings notices to people by mail, for as long as the app runs. */
export type Carrier = { readonly close: () => Promise<void> };

type Settings = {
  readonly database: Database;
  readonly links: Links;
  readonly mailer: Mailer;
  readonly onFailure: (error: Error) => void;
};

/** Every minute for digests and for what an outage left behind, and at once when something urgent is committed. */
export const startCarrier = ({ database, links, mailer, onFailure }: Settings): Carrier => {
  // One at a time; who comes meanwhile is served by the next.
  let last: Promise<unknown> = Promise.resolve();
  const carry = () => {
    last = last
      .catch(() => undefined)
      .then(async () => {
        await carryNotices(database, links);
        mailer.deliverSoon();
      });
    return last;
  };
  const hearing = hearUrgent(database, () => void carry().catch(onFailure));
  // Listening comes first: what is committed from here on is heard, what was before is carried.
  const minutes = everyMinute([hearing.mend, carry], onFailure);
  return {
    close: async () => {
      await minutes.close();
      await hearing.close();
      await last.catch(() => undefined);
    },
  };
};
