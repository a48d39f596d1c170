import { formatInstant } from "../../../kernel/era.ts";
import type { Draft } from "../../../modules/centre/support/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** Says plainly that this is a draft, of when, and how to be rid of it. */
export const DraftNotice = ({ visit, draft }: { visit: ProgrammeVisit; draft: Draft }) => {
  const { t, programme } = visit;
  const when = { ja: formatInstant(draft.savedAt, "ja"), en: formatInstant(draft.savedAt, "en") };
  return (
    <Alert t={t} tone="info" title={{ ja: words.draftFound(when.ja).ja, en: words.draftFound(when.en).en }}>
      <p>{t(words.draftHow)}</p>
      <p>{t(words.filesNotKept)}</p>
      <ConfirmForm
        t={t}
        action={routes.discardDraft(programme.code)}
        label={words.discard}
        kind="plain"
        hidden={{ form: draft.form }}
      />
    </Alert>
  );
};
