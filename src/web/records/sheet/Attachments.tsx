import { fieldWords, type RecordSheet } from "../../../modules/centre/support/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";

const size = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Pictures to look at, papers to open. */
export const Attachments = ({
  visit: { t, programme },
  sheet,
}: {
  visit: ProgrammeVisit;
  sheet: RecordSheet;
}) =>
  sheet.attachments.length === 0 ? null : (
    <section>
      <h2>{t(fieldWords.files)}</h2>
      <ul class="attachments">
        {sheet.attachments.map((file) => {
          const href = routes.attachment(programme.code, sheet.record.id, file.id);
          return (
            <li key={file.id} class="attachment">
              <a href={href}>
                {file.mediaType.startsWith("image/") && <img src={href} alt="" loading="lazy" />}
                <span>{file.name}</span>
              </a>{" "}
              <span class="soft">{size(file.size)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
