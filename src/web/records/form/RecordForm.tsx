import type { ComponentChildren } from "preact";
import type { Issue } from "../../../kernel/problem.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Attachment } from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { StoryPart as AdvisedPart } from "../sheet/arrange-comments.ts";
import { words } from "../text.ts";
import { AfterPart } from "./AfterPart.tsx";
import { DutyPart } from "./DutyPart.tsx";
import type { Offered } from "./offered.ts";
import { StoryPart } from "./StoryPart.tsx";
import { WhenPart } from "./WhenPart.tsx";
import { WhomPart } from "./WhomPart.tsx";

/** What every part of the form needs. */
export type PartAsked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly offered: Offered;
  readonly issues: readonly Issue[];
};

type Asked = PartAsked & {
  readonly action: string;
  readonly cancel: string;
  /** Name of the draft this form saves itself under. */
  readonly draft: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly save: Text;
  /** Files kept from the last time the form came. */
  readonly kept?: readonly KeptFile[];
  /** Files that hang on the record already. */
  readonly attached?: readonly Attachment[];
  /** Comments on the record's sentences, by field. */
  readonly advice?: readonly AdvisedPart[];
  readonly children?: ComponentChildren;
};

/** One form for new records and changed ones: one column, grouped by question. */
export const RecordForm = (asked: Asked) => {
  const {
    visit,
    action,
    cancel,
    draft,
    hidden,
    save,
    kept = [],
    attached = [],
    advice = [],
    children,
  } = asked;
  const { t, programme } = visit;
  const part: PartAsked = asked;
  return (
    <form
      class="form"
      method="post"
      action={action}
      encType="multipart/form-data"
      data-once
      data-draft={`${programme.code}:${draft}`}
      data-draft-url={routes.saveDraft(programme.code)}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TypedBy visit={visit} />
      {children}
      <WhenPart {...part} />
      <WhomPart {...part} />
      <DutyPart {...part} />
      <StoryPart {...part} kept={kept} attached={attached} advice={advice} />
      <AfterPart {...part} />
      <Actions>
        <Button kind="primary">{t(save)}</Button>
        <a href={cancel}>{t(words.cancel)}</a>
      </Actions>
      <p data-draft-note />
    </form>
  );
};
