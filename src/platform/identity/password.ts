import { hash, verify } from "@node-rs/argon2";
import type { Issue } from "../../kernel/problem.ts";
import { words } from "./text.ts";

const least = 10;
const most = 128;

/** The same characters typed on two keyboards are one password. */
const same = (password: string): string => password.normalize("NFKC");

/** argon2id with 19 MiB and two passes, as OWASP's password storage cheat sheet asks; the library's default. */
export const hashPassword = (password: string): Promise<string> => hash(same(password));

let nobody: Promise<string> | undefined;

/** Whether it is the password. Without an account as much work is done, so that the time tells nothing. */
export const isPassword = async (password: string, hashed: string | null): Promise<boolean> => {
  nobody ??= hashPassword("the account that is not there");
  const right = await verify(hashed ?? (await nobody), same(password.slice(0, 4 * most)));
  return right && hashed !== null;
};

/** What is wrong with a new password. Length counts, not a mixture of characters (NIST SP 800-63B). */
export const passwordIssues = (password: string, mail: string, path = "password"): Issue[] => {
  const length = [...password].length;
  if (length < least) return [{ path, message: words.tooShort(least) }];
  if (length > most) return [{ path, message: words.tooLong(most) }];
  const name = mail.split("@")[0]?.toLowerCase() ?? "";
  const holdsMail = name.length >= 4 && password.toLowerCase().includes(name);
  return new Set(password).size < 3 || holdsMail ? [{ path, message: words.tooPlain }] : [];
};
