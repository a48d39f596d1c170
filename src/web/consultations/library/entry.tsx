import { formatDate } from "../../../kernel/era.ts";
import { parseId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import {
  consultationSheet,
  fieldWords,
  findLibraryEntry,
  type LibraryEntryId,
  libraryStateWords,
  mayReadLibrary,
  mayWriteLibrary,
} from "../../../modules/centre/consultations/index.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { words } from "../text.ts";

/** One entry. The way back to its case stands only for those who may see that. */
export const libraryEntryPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  const id = parseId<LibraryEntryId>(param("id"));
  if (id === null || !mayReadLibrary(ctx.powers)) return missing();
  const entry = await findLibraryEntry(ctx, programme.id, id);
  if (!entry) return missing();
  const writes = mayWriteLibrary(await ctx.rights(), entry.area) === null;
  const origin = writes ? await consultationSheet(ctx, programme.id, entry.consultation) : null;
  const names = await namesFor(visit);
  const p = programme.code;
  const title = say(entry.title, entry.title);
  return view(
    {
      title,
      section: "library",
      crumbs: [{ text: words.libraryTitle, href: routes.library(p) }, { text: title }],
    },
    <>
      {entry.state === "draft" && (
        <p>
          <StateTag t={t} tone="draft" label={libraryStateWords.draft} />
        </p>
      )}
      {(["situation", "done", "result"] as const).map(
        (part) =>
          entry[part] !== "" && (
            <section key={part}>
              <h2>{t(fieldWords[part])}</h2>
              <p class="told">{entry[part]}</p>
            </section>
          ),
      )}
      <p class="soft">
        {entry.duty !== null && `${names.duty(entry.duty)} `}
        {entry.publishedOn && t(words.publishedOn(formatDate(entry.publishedOn, ctx.locale)))}
      </p>
      {writes && (
        <Actions>
          <ButtonLink href={routes.editLibraryEntry(p, entry.id)}>{t(words.edit)}</ButtonLink>
          {origin && <a href={routes.consultation(p, entry.consultation)}>{t(words.fromCase)}</a>}
        </Actions>
      )}
    </>,
  );
};
