import { formatInstant } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";
import type { Draft } from "../../modules/centre/support/index.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Alert } from "./Alert.tsx";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly draft: Draft;
  /** What it is not yet, and whatever a draft of this form doesn't keep. */
  readonly says: readonly Text[];
};

/** Says plainly that this is a draft, of when, and how to be rid of it. */
export const DraftNotice = ({ visit: { t, programme }, draft, says }: Asked) => {
  const [ja, en] = [formatInstant(draft.savedAt, "ja"), formatInstant(draft.savedAt, "en")];
  return (
    <Alert t={t} tone="info" title={say(words.draftFound(ja).ja, words.draftFound(en).en)}>
      {says.map((one) => (
        <p key={one.ja}>{t(one)}</p>
      ))}
      <ConfirmForm
        t={t}
        action={routes.discardDraft(programme.code)}
        label={words.draftDiscard}
        kind="plain"
        hidden={{ form: draft.form }}
      />
    </Alert>
  );
};
