/** What may be kept. The database repeats the list as a constraint. */
export const mediaTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type MediaType = (typeof mediaTypes)[number];

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Recognises a file by its first bytes, never by its name or by what the browser claims. */
export const mediaTypeOf = (head: Uint8Array): MediaType | "heic" | null => {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "image/jpeg";
  if (head[0] === 0x89 && ascii(head, 1, 8) === "PNG\r\n\u001a\n") return "image/png";
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return "image/webp";
  if (ascii(head, 0, 5) === "%PDF-") return "application/pdf";
  if (ascii(head, 4, 8) === "ftyp" && /^(heic|heix|hevc|hevx|mif1|msf1)$/.test(ascii(head, 8, 12)))
    return "heic";
  return null;
};
