import type { Consultation } from "../../modules/centre/consultations/index.ts";
import type { See } from "../noted-page.ts";

/** Every view of a confidential case is logged. */
export const seeCase = (see: See, one: Pick<Consultation, "id" | "area" | "confidential">): void => {
  if (one.confidential) see({ subject: "consultations.consultation", id: one.id, area: one.area });
};
