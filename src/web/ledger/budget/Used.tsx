import type { Translate } from "../../../kernel/say.ts";
import type { Compared } from "../../../modules/community/ledger/index.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { words } from "./text.ts";

type Row = Pick<Compared, "planned" | "posted" | "waiting" | "left">;

/** How much of a plan is used up, in whole percent, rounded down so that 100 is said when nothing is left; null where nothing was planned. */
const usedOf = ({ planned, posted, waiting }: Row): number | null =>
  planned === 0 ? null : Math.floor(((posted + waiting) / planned) * 100);

/** How much of a plan is used; what is beyond it says so in words. */
export const Used = ({ t, row, spends }: { t: Translate; row: Row; spends: boolean }) => {
  const used = usedOf(row);
  if (used === null) return <StateTag t={t} tone="alert" label={words.unplanned} />;
  const isOver = spends && row.left < 0;
  return (
    <>
      <meter
        class={isOver ? "used used-up" : "used"}
        min={0}
        max={100}
        value={Math.min(used, 100)}
        aria-hidden="true"
      />
      <span class="nowrap">{t(words.percent(used))}</span>{" "}
      {isOver && <StateTag t={t} tone="alert" label={words.over} />}
      {spends && !isOver && used >= 90 && <StateTag t={t} tone="waiting" label={words.nearly} />}
    </>
  );
};
