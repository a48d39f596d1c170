import type { ProjectContent } from "../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../ledger/yen.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** Says where a project would have more by the rate than one project may have. */
export const Limited = ({
  visit: { t, ctx },
  project: { limited },
}: {
  readonly visit: ProgrammeVisit;
  readonly project: Pick<ProjectContent, "limited">;
}) =>
  limited === undefined ? null : (
    <p>{t(words.limited(yenWord(limited.share, ctx.locale), yenWord(limited.most, ctx.locale)))}</p>
  );
