import { inflateSync } from "node:zlib";

/** The numbered objects of a plain PDF: what stands before the stream, and the stream unpacked. */
const objectsOf = (file: string): Map<string, { head: string; stream: string }> =>
  new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => {
      const at = body.indexOf("\nstream");
      if (at < 0) return [id, { head: body, stream: "" }];
      const head = body.slice(0, at);
      const packed = body.slice(at + 7).replace(/^\r?\n/, "");
      const bytes = Buffer.from(packed, "latin1");
      return [
        id,
        { head, stream: head.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : packed },
      ];
    }),
  );

/** Glyph number → character, as the font says for copying and reading aloud. */
const lettersOf = (cmap: string): Map<number, string> =>
  new Map(
    [...cmap.matchAll(/<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n/gi)].map(([, glyph = "", text = ""]) => [
      Number.parseInt(glyph, 16),
      String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
/** A string as it stands in the page, in round or in angle brackets, as glyph numbers of two bytes. */
const glyphsIn = (written: string): number[] => {
  const inside = written.slice(1, -1);
  const bytes = written.startsWith("<")
    ? Buffer.from(inside, "hex").toString("latin1")
    : inside.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
        /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (escapes[one] ?? one),
      );
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => bytes.charCodeAt(at * 2) * 256 + bytes.charCodeAt(at * 2 + 1),
  );
};

/** A pair of brackets inside a string stands there bare. */
const fontOrString = /\/(f\d+) [\d.]+ Tf|(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-F]+>)/gi;

/** What somebody who reads the pages of one of our papers sees, in the order in which it is set, without spaces and places where a line may break. */
export const pdfText = (pdf: Uint8Array): string => {
  const objects = objectsOf(Buffer.from(pdf).toString("latin1"));
  const named = (id: string | undefined) => objects.get(id ?? "") ?? { head: "", stream: "" };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const text = pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id]) => {
        const letters = /\/ToUnicode (\d+) 0 R/.exec(named(id).head)?.[1];
        return [name, lettersOf(named(letters).stream)];
      }),
    );
    let letters = new Map<number, string>();
    const shown: string[] = [];
    const { stream } = named(/\/Contents (\d+) 0 R/.exec(head)?.[1]);
    for (const [, block = ""] of stream.matchAll(/\nBT\n([\s\S]*?)\nET\n/g))
      for (const [, font, written] of block.matchAll(fontOrString)) {
        if (font !== undefined) letters = fonts.get(font) ?? new Map();
        else shown.push(...glyphsIn(written ?? "").map((glyph) => letters.get(glyph) ?? "�"));
      }
    return shown.join("");
  });
  return text.join("\n").replaceAll(/[^\S\n]|\u200b/g, "");
};
