import type { Text } from "../../kernel/say.ts";
import type { Checked } from "../../modules/community/disclosure/index.ts";
import { words } from "./text.ts";

/** What a check found, in plain words. */
export const faultWords = ({ fault, entries }: Checked): Text => {
  if (fault === null) return words.belongs(entries);
  switch (fault.kind) {
    case "entry":
      return words.entryWrong(fault.no);
    case "head":
      return words.headWrong;
    case "signature":
      return words.signatureWrong;
    case "unsigned":
      return words.unsigned;
    case "statement":
      return words.statementWrong(fault.code);
  }
};
