/**
 * Text as CP932 (the Shift_JIS of Windows), for other people's systems that read nothing else. The table is the platform's own
 * decoder turned round, so what is written here reads back the same here. Of two codes for one character the first counts,
 * except those that NEC set aside for IBM's (rows ED and EE) and the private ones (F0–F9): that is what Windows writes.
 */
const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xef, 0xef), ...range(0xfa, 0xfc)];
const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Characters that other systems use for the same sign of JIS X 0208. */
const twins = ["〜～", "−－", "‖∥", "—―", "¢￠", "£￡", "¬￢", "¥￥"];

const makeTable = (): ReadonlyMap<string, number> => {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, number>();
  const add = (code: number, ...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
      table.set(character, code);
  };
  for (const code of [...range(0, 0x7f), ...range(0xa1, 0xdf)]) add(code, code);
  for (const lead of leads) for (const trail of trails) add(lead * 256 + trail, lead, trail);
  for (const [other = "", usual = ""] of twins) {
    const code = table.get(usual);
    if (code !== undefined) table.set(other, code);
  }
  return table;
};

let made: ReadonlyMap<string, number> | null = null;
const table = (): ReadonlyMap<string, number> => {
  made ??= makeTable();
  return made;
};

/** The characters of a text that CP932 hasn't got, each once. */
export const notInCp932 = (text: string): string[] => {
  const known = table();
  return [...new Set(text)].filter((character) => !known.has(character));
};

/** @param text without characters that CP932 hasn't got: ask `notInCp932` first */
export const toCp932 = (text: string): Uint8Array<ArrayBuffer> => {
  const known = table();
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const character of text) {
    const code = known.get(character);
    if (code === undefined) throw new RangeError(`${character} isn't in CP932`);
    if (code > 0xff) bytes[at++] = code >> 8;
    bytes[at++] = code & 0xff;
  }
  return bytes.slice(0, at);
};
