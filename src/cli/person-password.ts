import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { say } from "../kernel/say.ts";
import { runAs } from "../platform/database/run-as.ts";
import { type FoundPerson, findPerson, putAccount } from "../platform/identity/index.ts";
import { printProblem } from "./print-problem.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

const nobody = (wanted: string) =>
  say(
    `「${wanted}」という人は見つかりません。番号、メールアドレス、または氏名で指定してください。`,
    `Nobody is found by “${wanted}”. Give a number, a mail address or a full name.`,
  );
const several = (found: readonly FoundPerson[]) => {
  const list = found.map((one) => `  ${one.id}\t${one.name}\t${one.mail}`).join("\n");
  return say(
    `何人かいます。番号で指定してください。\n${list}`,
    `Several people fit. Give a number.\n${list}`,
  );
};
const done = (name: string) =>
  say(`${name}さんのパスワードを設定しました。`, `The password of ${name} is set.`);
const made = (password: string) =>
  say(`パスワード（表示は今だけ）: ${password}`, `Password (shown only now): ${password}`);

type Options = { readonly mail?: string; readonly stdin?: boolean };

/** `machisen person password WHO`: never takes a password as an argument, where histories and process lists keep it. */
export const register = (program: Command): void => {
  program
    .command("password <who>")
    .description("アカウントを作る、またはパスワードを決め直す — make an account, or set its password anew")
    .option("--mail <address>", "ログインに使うメールアドレス — mail address to sign in with")
    .option(
      "--stdin",
      "パスワードを標準入力から読む（なければ作って表示） — read the password from stdin (otherwise one is made)",
    )
    .action((who: string, options: Options) =>
      withDatabase(async (database) => {
        const password = options.stdin
          ? (await text(process.stdin)).replace(/\r?\n$/, "")
          : randomBytes(15).toString("base64url");
        return runAs(database, { who: { kind: "system" }, mode: "write", origin: "cli" }, async (ctx) => {
          const found = await findPerson(ctx, who);
          const [person] = found;
          if (!person || found.length > 1) {
            printText(person ? several(found) : nobody(who));
            return 1;
          }
          const answer = await putAccount(ctx, person.id, options.mail ?? null, password);
          if (!answer.ok) return printProblem(answer.error);
          printText(done(person.name));
          if (!options.stdin) printText(made(password));
          return 0;
        });
      }),
    );
};
