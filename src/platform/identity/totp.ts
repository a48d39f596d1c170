import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { create } from "qrcode";

const period = 30;

const clockOf = (secret: string, label = "") =>
  new TOTP({ issuer: "まちセン", label, secret: Secret.fromBase32(secret), digits: 6, period });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The half-minute a code belongs to; null when it is wrong. One step of clock drift either way is forgiven. */
export const stepOf = (secret: string, code: string, now = new Date()): number | null => {
  const delta = clockOf(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};

/** What an authenticator app reads: an address, and its picture as the path of an SVG of size × size. */
export type Enrolment = {
  readonly secret: string;
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string };
};

export const enrolment = (secret: string, mail: string): Enrolment => {
  const address = clockOf(secret, mail).toString();
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  const squares = [...data].flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  return { secret, address, qr: { size, path: squares.join("") } };
};

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Ten codes of ten characters that can't be mistaken for each other. */
export const newBackupCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    // 31 letters out of 256 values: the bias is below half a bit over the whole code.
    const code = [...randomBytes(10)].map((byte) => letters[byte % letters.length]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });

export const backupDigest = (code: string): Buffer =>
  createHash("sha256").update(code.normalize("NFKC").toUpperCase().replaceAll(/[\s-]/g, "")).digest();

/** Six digits come from the app; anything else is read as a backup code. */
export const tidyCode = (code: string): string => code.normalize("NFKC").replaceAll(/[\s-]/g, "");
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code);
