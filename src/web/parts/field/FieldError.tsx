import type { Issue } from "../../../kernel/problem.ts";
import type { Translate } from "../../../kernel/say.ts";
import { Mark } from "../Mark.tsx";
import { errorId } from "./field-id.ts";

export const issuesOf = (issues: readonly Issue[] | undefined, name: string): readonly Issue[] =>
  issues?.filter((issue) => issue.path === name) ?? [];

/** The message at the field, in words and with a mark: never by colour alone. */
export const FieldError = ({ t, name, issues }: { t: Translate; name: string; issues: readonly Issue[] }) =>
  issues.length === 0 ? null : (
    <p class="field-error" id={errorId(name)}>
      <Mark of="error" />
      <span>{issues.map((issue) => t(issue.message)).join(" ")}</span>
    </p>
  );
