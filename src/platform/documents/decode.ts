import { invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { words } from "./text.ts";

const attempt = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const candidates = (bytes: Uint8Array): readonly string[] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  // CP932 text is practically never valid UTF-8; the reverse happens, so UTF-8 is tried first. The web's shift_jis is CP932.
  return ["utf-8", "shift_jis"];
};

/** The text of a file in UTF-8 (with or without mark), CP932 or UTF-16 (with mark); nothing is ever replaced by `?`. */
export const decode = (bytes: Uint8Array): Outcome<string> => {
  for (const encoding of candidates(bytes)) {
    const text = attempt(bytes, encoding);
    if (text === null) continue;
    const nul = text.indexOf("\0");
    if (nul < 0) return ok(text);
    const line = text.slice(0, nul).split(/\r\n|\n|\r/).length;
    return invalid({ path: "file", message: words.nul(line), line });
  }
  return invalid({ path: "file", message: words.unknownEncoding });
};
