import { type LoadedPack, packWords } from "../../../modules/community/packs/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

/** Which rules the amounts come from, and that nobody has confirmed them, where that is so. */
export const RulesInUse = ({ visit: { t }, pack }: { visit: ProgrammeVisit; pack: LoadedPack | null }) => {
  if (!pack) return <p class="soft small">{t(words.noRules)}</p>;
  if (pack.confirmed) return <p class="soft small">{t(words.rules(pack.name, pack.version))}</p>;
  return (
    <Alert t={t} tone="info" title={packWords.unconfirmed}>
      <p>{t(words.rules(pack.name, pack.version))}</p>
      <p>{t(pack.note)}</p>
    </Alert>
  );
};
