import type { Translate } from "../../../kernel/say.ts";
import type { RecordSheet } from "../../../modules/centre/support/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { words } from "../text.ts";

/** Why the record came back, as long as it waits to be mended. */
export const ReturnAdvice = ({ t, sheet }: { t: Translate; sheet: RecordSheet }) => {
  const advice =
    sheet.record.state === "returned"
      ? sheet.reviews.findLast(({ verdict }) => verdict === "returned")
      : undefined;
  return advice ? (
    <Alert t={t} tone="warning" title={words.returnLabel}>
      <p class="told">{advice.note}</p>
    </Alert>
  ) : null;
};
