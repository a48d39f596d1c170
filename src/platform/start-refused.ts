import type { Text } from "../kernel/say.ts";

/** The app can't start for a reason its operator can mend; printed as one line, without a stack. */
export class StartRefused extends Error {
  constructor(text: Text) {
    super(`${text.ja} — ${text.en}`);
    this.name = "StartRefused";
  }
}
