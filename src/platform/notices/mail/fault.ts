/** Why a letter did not leave, as far as people can do something about it. */
export type Fault = "unreachable" | "login" | "address" | "refused";

const unreachable = new Set([
  "ECONNECTION",
  "ETIMEDOUT",
  "ESOCKET",
  "EDNS",
  "ETLS",
  "ECONNREFUSED",
  "ENOTFOUND",
]);
const login = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"]);

/** @param error as nodemailer throws it: `code` names the stage that failed, `responseCode` is the server's answer (RFC 5321) */
export const faultOf = (
  error: Error & { readonly code?: unknown; readonly responseCode?: unknown },
): Fault => {
  const { code, responseCode } = error;
  if (login.has(String(code))) return "login";
  if (code === "EENVELOPE") return "address";
  if (unreachable.has(String(code))) return "unreachable";
  return typeof responseCode === "number" && [550, 551, 553].includes(responseCode) ? "address" : "refused";
};
