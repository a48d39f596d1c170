import { isPaid, type Rule } from "./shape.ts";

/** An estimate, an invoice or a delivery note doesn't say that it was paid. */
export const notAReceipt: Rule = (slip) =>
  isPaid(slip) && (slip.paper === "estimate" || slip.paper === "invoice" || slip.paper === "delivery")
    ? [{ code: "not-a-receipt", part: null, values: { paper: slip.paper } }]
    : [];
