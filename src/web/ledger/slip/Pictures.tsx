import type { SlipSheet } from "../../../modules/community/ledger/index.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** The paper beside what was written about it; each picture opens in full, and whoever writes can turn it. */
export const Pictures = ({
  visit: { t, programme },
  sheet: { slip, pictures },
  mayTurn,
}: {
  visit: ProgrammeVisit;
  sheet: SlipSheet;
  mayTurn: boolean;
}) => {
  if (slip.kind !== "in" && slip.kind !== "out") return null;
  return (
    <section class="slip-pictures" aria-label={t(words.pictures)}>
      <h2>{t(words.pictures)}</h2>
      {pictures.length === 0 && <p class="soft">{t(words.noPictures)}</p>}
      {pictures.map((picture) => {
        // The mark makes a turned picture another one to the browser as well.
        const href = `${routes.slipPicture(programme.code, slip.book, slip.id, picture.id)}?v=${picture.sha256.slice(0, 8)}`;
        const isPhoto = picture.mediaType.startsWith("image/");
        return (
          <div key={picture.id}>
            <p>
              <a href={href}>
                {isPhoto && <img class="slip-picture" src={href} alt="" loading="lazy" />}
                <span>{picture.name}</span>
              </a>
            </p>
            {mayTurn && isPhoto && (
              <ConfirmForm
                t={t}
                action={routes.turnPicture(programme.code, slip.book, slip.id, picture.id)}
                label={words.turn}
                hidden={{ version: slip.version }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
};
