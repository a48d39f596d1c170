import { say, type Translate } from "../../kernel/say.ts";
import type { CouncilTerms } from "../../modules/foundation/councils/index.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";

/** The stage of a council: on the way until the last one is reached. */
export const StageTag = ({
  t,
  terms,
  stage,
}: {
  t: Translate;
  terms: CouncilTerms | null;
  stage: string;
}) => {
  const at = terms?.stages.findIndex(({ code }) => code === stage) ?? -1;
  const last = (terms?.stages.length ?? 0) - 1;
  const tone: Tone = at < 0 || at === 0 ? "draft" : at === last ? "done" : "progress";
  return (
    <StateTag
      t={t}
      tone={at === last && at >= 0 ? "done" : tone}
      label={terms?.stages[at]?.name ?? say(stage, stage)}
    />
  );
};
