import { fold } from "../../../../../kernel/japanese-text.ts";
import { isPaid, type Rule } from "./shape.ts";

const key = (text: string): string =>
  fold(text)
    .replace(/[\s・、。()「」]+/gu, "")
    .replace(/として$/u, "");

/** 品代 alone says nothing about what was bought. */
export const vagueWhat: Rule = (slip, { rules }) =>
  isPaid(slip) && rules?.empty.some((word) => key(word) === key(slip.what))
    ? [{ code: "vague-what", part: null, values: { what: slip.what } }]
    : [];
