import type { Translate } from "../../kernel/say.ts";
import type { Trouble } from "../again.ts";
import { Alert } from "./Alert.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";

/** Above a form that came back: why, with a link to every field to mend. */
export const TroubleOnTop = ({ t, trouble }: { t: Translate; trouble: Trouble }) => (
  <>
    {trouble.notice && (
      <div role="alert">
        <Alert t={t} tone="error">
          <p>{t(trouble.notice)}</p>
        </Alert>
      </div>
    )}
    <ErrorSummary t={t} issues={trouble.issues} />
  </>
);
