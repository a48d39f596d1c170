import type { Command } from "commander";
import pg from "pg";
import { say } from "../kernel/say.ts";
import { verifyChain } from "../platform/audit/index.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

const reasons = {
  gap: say("この前にあるはずの記録がありません", "an event before it is missing"),
  previous: say("前の記録とのつながりが合いません", "it does not follow from the event before it"),
  hash: say("内容が書き換えられています", "its content was changed"),
};

/** `machisen verify`: proves that the audit log was not tampered with, or names the first broken link. */
export const register = (program: Command): void => {
  program
    .command("verify")
    .description("監査記録がつながっていることを確かめる — prove that the audit log is whole")
    .action(() =>
      withDatabase(async (_, __, ownerUrl) => {
        const owner = new pg.Client({ connectionString: ownerUrl });
        await owner.connect();
        try {
          const { count, head, broken } = await verifyChain(owner);
          if (broken) {
            const why = reasons[broken.reason];
            printText(
              say(
                `監査記録 ${broken.id} 番で、つながりが切れています（${why.ja}）。`,
                `The audit log is broken at event ${broken.id}: ${why.en}.`,
              ),
            );
            return 1;
          }
          printText(
            say(
              `監査記録 ${count} 件は、すべてつながっています。最後の印： ${head}`,
              `All ${count} events of the audit log hold. Newest hash: ${head}`,
            ),
          );
          return 0;
        } finally {
          await owner.end();
        }
      }),
    );
};
