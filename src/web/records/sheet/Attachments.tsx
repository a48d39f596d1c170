import { fieldWords, type RecordSheet } from "../../../modules/centre/support/index.ts";
import { AttachmentList } from "../../parts/AttachmentList.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** What hangs on a record. */
export const Attachments = ({
  visit: { t, programme },
  sheet,
}: {
  visit: ProgrammeVisit;
  sheet: RecordSheet;
}) => (
  <AttachmentList
    t={t}
    title={fieldWords.files}
    files={sheet.attachments}
    href={({ id }) => routes.attachment(programme.code, sheet.record.id, id)}
  />
);
