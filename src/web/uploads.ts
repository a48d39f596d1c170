import type { Issue } from "../kernel/problem.ts";
import type { FileStore, KeptFile } from "../platform/files/index.ts";
import { type FormBody, mostUploads } from "./form-body.ts";
import { words } from "./parts/text.ts";

export type Arrived = {
  readonly files: readonly KeptFile[];
  readonly issues: readonly Issue[];
  /** How many files the issues are about. */
  readonly refused: number;
};

/** A file that was kept when the form came back, as a form value: its address and its label. */
export const keptValue = (file: KeptFile): string => `${file.sha256}:${file.name}`;

/**
 * The files that came with a form, and those kept from the last time it came. One that is refused is told at its field;
 * the others stay.
 */
export const filesIn = async (store: FileStore, form: FormBody): Promise<Arrived> => {
  const files = new Map<string, KeptFile>();
  const issues: Issue[] = [];
  for (const value of form.all("kept").slice(0, 40)) {
    const [sha256 = "", ...name] = value.split(":");
    const found = await store.find(sha256, name.join(":"));
    if (found) files.set(found.sha256, found);
  }
  for (const upload of form.uploads.filter(({ field }) => field === "files")) {
    const kept = await store.keep(upload, "files");
    if (kept.ok) files.set(kept.value.sha256, kept.value);
    else if (kept.error.kind === "invalid") issues.push(...kept.error.issues);
  }
  const beyond = form.beyond("files");
  const refused = issues.length + beyond;
  if (beyond > 0) issues.push({ path: "files", message: words.filesBeyond(mostUploads, beyond) });
  return { files: [...files.values()], issues, refused };
};
