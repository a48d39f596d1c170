import type { Translate } from "../../../kernel/say.ts";
import type { Pack } from "../../../modules/community/packs/index.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { words } from "./text.ts";

/** Whether somebody has read these rules in the official source. */
export const Confirmed = ({
  t,
  pack: { confirmed },
}: {
  readonly t: Translate;
  readonly pack: Pick<Pack, "confirmed">;
}) => (
  <StateTag
    t={t}
    tone={confirmed ? "done" : "alert"}
    label={confirmed ? words.confirmed : words.unconfirmed}
  />
);
