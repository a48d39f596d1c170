import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import { fieldId } from "./field/field-id.ts";
import { Mark } from "./Mark.tsx";
import { words } from "./text.ts";

/** On top of a form that came back: every issue, each a link to its field. Takes the focus by itself. */
export const ErrorSummary = ({ t, issues }: { t: Translate; issues?: readonly Issue[] | undefined }) =>
  !issues || issues.length === 0 ? null : (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autofocus>
      <h2 class="error-summary-title" id="error-summary-title">
        <Mark of="error" /> {t(words.fix(issues.length))}
      </h2>
      <ul class="error-summary-list">
        {issues.map((issue) => (
          <li key={`${issue.path}-${issue.line ?? 0}-${issue.message.ja}`}>
            {issue.path ? (
              <a href={`#${fieldId(issue.path)}`}>
                {issue.line !== undefined && t(words.line(issue.line))}
                {t(issue.message)}
              </a>
            ) : (
              <>
                {issue.line !== undefined && t(words.line(issue.line))}
                {t(issue.message)}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t(words.fixHow)}</p>
    </div>
  );
