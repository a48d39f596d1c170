import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** A new secret that nobody can guess: 256 bits, fit for a URL. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the installation's secret is used for; each use has a key of its own. */
export type Keys = {
  readonly sign: (text: string) => string;
  readonly isSigned: (text: string, signature: string) => boolean;
  /** A key that only this person is given, e.g. for what their phone keeps: 256 bits, base64url, the same each time. */
  readonly keyOf: (person: number) => string;
  readonly seal: (text: string) => string;
  /** Throws when the text was not sealed with this secret. */
  readonly open: (sealed: string) => string;
};

export const keysFrom = (secret: string): Keys => {
  if (secret.length < 32) throw new RangeError("the installation's secret needs at least 32 characters");
  const keyFor = (use: string) => Buffer.from(hkdfSync("sha256", secret, "machisen", use, 32));
  const signing = keyFor("session cookie");
  const sealing = keyFor("second factor");
  const sign = (text: string) => createHmac("sha256", signing).update(text).digest("base64url");
  return {
    sign,
    isSigned: (text, signature) => {
      const expected = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
    keyOf: (person) => keyFor(`field ${person}`).toString("base64url"),
    seal: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, iv);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      const cipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
    },
  };
};
