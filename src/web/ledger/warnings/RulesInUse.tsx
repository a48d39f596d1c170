import { type LoadedPack, packWords } from "../../../modules/community/packs/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

/** Which rules the amounts come from, and that nobody has confirmed them, where that is so. */
export const RulesInUse = ({
  visit: { t, programme },
  pack,
}: {
  visit: ProgrammeVisit;
  pack: LoadedPack | null;
}) => {
  if (!pack) return <p class="soft small">{t(words.noRules)}</p>;
  const rules = <a href={routes.rulePack(programme.code, pack)}>{t(words.rules(pack.name, pack.version))}</a>;
  if (pack.confirmed) return <p class="soft small">{rules}</p>;
  return (
    <Alert t={t} tone="info" title={packWords.unconfirmed}>
      <p>{rules}</p>
      <p>{t(pack.note)}</p>
    </Alert>
  );
};
