import { linkOf, rootOf } from "../../ledger/index.ts";
import type { Snapshot } from "../model.ts";
import { misnamed, sumsOfEntries, sumsSaid } from "./statement-of-entries.ts";

/** What doesn't belong: an entry by its number, or the whole by what differs. */
export type Fault =
  | { readonly kind: "entry"; readonly no: number }
  | { readonly kind: "head" | "signature" | "unsigned" }
  | { readonly kind: "statement"; readonly code: string };

export type Checked = {
  /** The last link as it comes from the published entries. */
  readonly head: string;
  readonly entries: number;
  readonly fault: Fault | null;
};

/** The first sum of the statement that isn't that of the entries, by the code that it is of. */
const statementFault = (snapshot: Snapshot): Fault | null => {
  const [found, said] = [sumsOfEntries(snapshot), sumsSaid(snapshot)];
  if (said === null) return { kind: "statement", code: "" };
  const key = [...new Set([...said.keys(), ...found.keys()])].find((one) => found.get(one) !== said.get(one));
  if (key !== undefined) return { kind: "statement", code: codeIn(key) };
  const code = misnamed(snapshot);
  return code === null ? null : { kind: "statement", code };
};

const codeIn = (key: string): string => {
  const [of, code] = JSON.parse(key) as readonly (string | null)[];
  return of === "total" ? "" : (code ?? "");
};

/** Computes the chain of what is published anew, and compares it with what the auditors signed and with the statement. */
export const checkSnapshot = (snapshot: Snapshot): Checked => {
  const { council, year, entries, signatures } = snapshot;
  let head = rootOf(council.id, year);
  let first: number | null = snapshot.root === head ? null : 1;
  entries.forEach((entry, at) => {
    head = linkOf(entry, head);
    if (first === null && (entry.link !== head || entry.no !== at + 1)) first = entry.no;
  });
  const fault: Fault | null =
    first !== null
      ? { kind: "entry", no: first }
      : head !== snapshot.head
        ? { kind: "head" }
        : signatures.length === 0
          ? { kind: "unsigned" }
          : signatures.some((one) => one.head !== head || one.entries !== entries.length)
            ? { kind: "signature" }
            : statementFault(snapshot);
  return { head, entries: entries.length, fault };
};
