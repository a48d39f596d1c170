import type { SlipSheet } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** The paper beside what was written about it; each picture opens in full. */
export const Pictures = ({
  visit: { t, programme },
  sheet: { slip, pictures },
}: {
  visit: ProgrammeVisit;
  sheet: SlipSheet;
}) => {
  if (slip.kind !== "in" && slip.kind !== "out") return null;
  return (
    <section class="slip-pictures" aria-label={t(words.pictures)}>
      <h2>{t(words.pictures)}</h2>
      {pictures.length === 0 && <p class="soft">{t(words.noPictures)}</p>}
      {pictures.map((picture) => {
        const href = routes.slipPicture(programme.code, slip.book, slip.id, picture.id);
        return (
          <p key={picture.id}>
            <a href={href}>
              {picture.mediaType.startsWith("image/") && (
                <img class="slip-picture" src={href} alt="" loading="lazy" />
              )}
              <span>{picture.name}</span>
            </a>
          </p>
        );
      })}
    </section>
  );
};
