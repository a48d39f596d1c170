import type { PersonId } from "../../kernel/ids.ts";
import type { Outcome } from "../../kernel/problem.ts";
import type { Database } from "../database/pool.ts";
import type { Mailer } from "../notices/mail/index.ts";
import { readCookie, sessionSeconds } from "./cookie.ts";
import { keysFrom } from "./keys.ts";
import { changePassword, type OwnAccount } from "./own-account.ts";
import { putAccount } from "./put-account.ts";
import { type From, operator, type Realm, writeAs } from "./realm.ts";
import type { Admission } from "./refused.ts";
import { isResetOpen, requestReset, reset } from "./reset-password.ts";
import { beginTotp, confirmTotp, disableTotp, waitingEnrolment } from "./second-factor.ts";
import { endSessions, openSession, renew, signOut } from "./sessions.ts";
import { type SignedIn, signIn } from "./sign-in.ts";
import type { Enrolment } from "./totp.ts";
import { verifyCode } from "./verify-code.ts";

export { type DemoRole, demoRoles } from "./demo-roles.ts";
export { type FoundPerson, findPerson } from "./find-person.ts";
export { originKey } from "./origin-key.ts";
export { myAccount, type OwnAccount } from "./own-account.ts";
export { hashPassword } from "./password.ts";
export { putAccount, putAccountHash } from "./put-account.ts";
export type { From } from "./realm.ts";
export type { Admission, Refused } from "./refused.ts";
export { type Look, type Viewer, whoLooked, whoSees } from "./seen-by.ts";
export { mySessions, type OpenSession } from "./sessions.ts";
export type { Enrolment } from "./totp.ts";

/**
 * Signing in and everything around it. Each function opens transactions of its own, because a refused try must be
 * remembered and the password is checked while none is open: never call one from inside a page's transaction.
 */
export type Identity = {
  /** For the session cookie: Secure when people come by https; seconds until it is forgotten. */
  readonly cookie: { readonly secure: boolean; readonly seconds: number };
  readonly tokenOf: (cookie: string | undefined) => string | null;
  /** Opens what this person's phone keeps; to be handed to a session of theirs only. */
  readonly fieldKey: (person: PersonId) => string;
  readonly renew: (cookie: string | undefined, from: From) => Promise<string | null>;
  readonly signIn: (
    mail: string,
    password: string,
    from: From,
    former?: string | null,
  ) => Promise<Admission<SignedIn>>;
  readonly verifyCode: (
    waiting: string | null,
    code: string,
    from: From,
  ) => Promise<Admission<{ cookie: string }>>;
  readonly signOut: (token: string, from: From) => Promise<void>;
  readonly openSession: (
    person: PersonId,
    from: From,
    former?: string | null,
  ) => Promise<Admission<{ cookie: string }>>;
  readonly createAccount: (person: PersonId, mail: string | null, password: string) => Promise<Outcome<null>>;
  readonly changePassword: (
    token: string,
    typed: { current: string; password: string; again: string },
    from: From,
  ) => Promise<Admission<null>>;
  readonly requestReset: (mail: string, from: From) => Promise<Admission<null>>;
  readonly isResetOpen: (token: string, from: From) => Promise<boolean>;
  readonly reset: (token: string, password: string, again: string, from: From) => Promise<Admission<null>>;
  readonly beginTotp: (token: string, from: From) => Promise<Admission<null>>;
  /** The QR code of an app that is being linked. */
  readonly enrolment: (account: OwnAccount) => Enrolment | null;
  readonly confirmTotp: (token: string, code: string, from: From) => Promise<Admission<readonly string[]>>;
  readonly disableTotp: (token: string, password: string, from: From) => Promise<Admission<null>>;
  readonly endSessions: (token: string, which: number | "others", from: From) => Promise<number>;
};

type Settings = {
  readonly database: Database;
  /** At least 32 characters, made once and kept with the data. Changing it signs everybody out and unlinks their apps. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly mailer: Mailer;
};

export const createIdentity = ({ database, secret, publicUrl, mailer }: Settings): Identity => {
  const realm: Realm = { database, keys: keysFrom(secret), publicUrl: publicUrl.replace(/\/$/, ""), mailer };
  return {
    cookie: { secure: publicUrl.startsWith("https:"), seconds: sessionSeconds },
    tokenOf: (cookie) => readCookie(realm.keys, cookie)?.token ?? null,
    fieldKey: (person) => realm.keys.keyOf(person),
    renew: (cookie, from) => renew(realm, cookie, from),
    signIn: (mail, password, from, former = null) => signIn(realm, mail, password, from, former),
    verifyCode: (waiting, code, from) => verifyCode(realm, waiting, code, from),
    signOut: (token, from) => signOut(realm, token, from),
    openSession: (person, from, former = null) => openSession(realm, person, from, former),
    createAccount: (person, mail, password) =>
      writeAs(realm, operator, { origin: "cli", agent: "" }, (ctx) =>
        putAccount(ctx, person, mail, password),
      ),
    changePassword: (token, typed, from) => changePassword(realm, token, typed, from),
    requestReset: (mail, from) => requestReset(realm, mail, from),
    isResetOpen: (token, from) => isResetOpen(realm, token, from),
    reset: (token, password, again, from) => reset(realm, token, password, again, from),
    beginTotp: (token, from) => beginTotp(realm, token, from),
    enrolment: (account) => waitingEnrolment(realm.keys, account),
    confirmTotp: (token, code, from) => confirmTotp(realm, token, code, from),
    disableTotp: (token, password, from) => disableTotp(realm, token, password, from),
    endSessions: (token, which, from) => endSessions(realm, token, which, from),
  };
};
