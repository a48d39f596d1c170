import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import { conflict, invalid, notFound, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { Ctx } from "../database/run-as.ts";
import { isMail } from "./mail-address.ts";
import { hashPassword, passwordIssues } from "./password.ts";
import { words } from "./text.ts";

/**
 * Gives a person an account, or a new password for it. For the operator and the demonstration world only.
 * @param mail null keeps the address of the account, else takes the one among the person's contact data
 */
export const putAccount = async (
  ctx: Ctx,
  person: PersonId,
  mail: string | null,
  password: string,
): Promise<Outcome<null>> => {
  if (mail !== null && !isMail(mail)) return invalid({ path: "mail", message: words.noMail });
  const issues = passwordIssues(password, "");
  if (issues.length > 0) return invalid(...issues);
  return putAccountHash(ctx, person, mail, await hashPassword(password));
};

/** With a hash made once for many: the people of the demonstration world share a password. */
export const putAccountHash = async (
  ctx: Ctx,
  person: PersonId,
  mail: string | null,
  hash: string,
): Promise<Outcome<null>> => {
  const answer = await sql<{ outcome: string }>`
    select identity.put_account(${person}, ${mail?.trim() ?? null}, ${hash}) as outcome`.execute(ctx.db);
  switch (answer.rows[0]?.outcome) {
    case "done":
      return ok(null);
    case "no-mail":
      return invalid({ path: "mail", message: words.mailNeeded });
    case "mail-taken":
      return conflict(words.mailTaken);
    default:
      return notFound();
  }
};
