import { formatShortDate } from "../../../kernel/era.ts";
import type { SimilarCase } from "../../../modules/centre/consultations/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** Where a similar case leads and how it is called. */
export const similarLine = ({ t, ctx, programme }: ProgrammeVisit, one: SimilarCase) => {
  const day = one.day ? `${one.day.slice(0, 4)} ${formatShortDate(one.day, ctx.locale)}` : "";
  return {
    href:
      one.kind === "library"
        ? routes.libraryEntry(programme.code, one.id)
        : routes.consultation(programme.code, one.id),
    label: one.title,
    note: one.kind === "library" ? t(words.fromLibrary) : day,
  };
};

/** Up to five earlier cases; each opens in a screen of its own, so that what is being written stays. */
export const SimilarList = ({ visit, found }: { visit: ProgrammeVisit; found: readonly SimilarCase[] }) => {
  const { t } = visit;
  if (found.length === 0) return <p class="soft">{t(words.noSimilar)}</p>;
  return (
    <>
      <ul class="similar-list">
        {found.map((one) => {
          const { href, label, note } = similarLine(visit, one);
          return (
            <li key={href}>
              <a href={href} target="_blank" rel="noopener">
                {label}
              </a>{" "}
              <span class="soft">{note}</span>
            </li>
          );
        })}
      </ul>
      <p class="soft">{t(words.similarHow)}</p>
    </>
  );
};
