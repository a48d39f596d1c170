import type { Translate } from "../kernel/say.ts";
import { writeCsvCp932 } from "../platform/documents/index.ts";
import type { Reply } from "./reply.ts";

const asked = "encoding=shift_jis";

/** The address of the same CSV file in Shift_JIS. */
export const olderCsv = (href: string): string => `${href}${href.includes("?") ? "&" : "?"}${asked}`;

/** Any page's CSV file in Shift_JIS, when its address asks for it; every other reply as it is. */
export const inAskedEncoding = (reply: Reply, url: URL, t: Translate): Reply => {
  if (reply.kind !== "file" || !reply.type.startsWith("text/csv")) return reply;
  if (url.searchParams.get("encoding") !== "shift_jis") return reply;
  const text = typeof reply.bytes === "string" ? reply.bytes : new TextDecoder().decode(reply.bytes);
  return {
    ...reply,
    bytes: writeCsvCp932(text, t),
    type: "text/csv; charset=shift_jis",
    name: reply.name.replace(/\.csv$/, "-Shift_JIS.csv"),
  };
};
