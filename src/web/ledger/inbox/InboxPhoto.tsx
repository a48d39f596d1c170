import type { BookId, InboxPhoto as Photo } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** The photo that is being written down, beside or above the form. */
export const InboxPhoto = ({
  visit: { t, programme },
  book,
  photo,
}: {
  visit: ProgrammeVisit;
  book: BookId;
  photo: Photo;
}) => {
  const href = routes.inboxPicture(programme.code, book, photo.id);
  return (
    <section class="inbox-photo" aria-label={t(words.photo)}>
      <p>{t(words.beside)}</p>
      <p>
        <a href={href}>
          {photo.mediaType.startsWith("image/") && <img class="slip-picture" src={href} alt="" />}
          <span>{photo.name}</span>
        </a>
      </p>
    </section>
  );
};
