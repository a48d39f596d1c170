import { execFileSync } from "node:child_process";

const program = process.env.HLEDGER ?? "hledger";
const isThere = (): boolean => {
  try {
    execFileSync(program, ["--version"]);
    return true;
  } catch {
    console.warn("SKIPPED: no hledger on this machine; nothing of ours was compared with what it reads.");
    return false;
  }
};

/** The program that reads our journals independently; null where it is not installed. */
export const hledger: string | null = isThere() ? program : null;
