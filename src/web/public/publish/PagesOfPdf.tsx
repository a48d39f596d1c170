import type { PictureOfVoucher } from "../../../modules/community/disclosure/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly found: PictureOfVoucher;
  readonly book: number;
  /** How many there are; 0 when the PDF can't be read. */
  readonly pages: number;
  readonly page: number;
};

/** Which page of a PDF is marked; each is released by itself. */
export const PagesOfPdf = ({ visit: { t, programme }, found, book, pages, page }: Asked) => {
  if (pages === 0) return <p>{t(words.brokenPdf)}</p>;
  const isReleased = (one: number) => found.releases.some((release) => release.page === one);
  return (
    <nav aria-label={t(words.pages)}>
      <p>{t(words.pagesHelp(page, pages))}</p>
      <ol class="pages-of-pdf">
        {Array.from({ length: pages }, (_, at) => at + 1).map((one) => (
          <li key={one}>
            <a
              href={routes.redact(programme.code, book, found.picture, { page: one })}
              aria-current={one === page ? "page" : undefined}
            >
              {t(words.pageNo(one))}
            </a>
            {isReleased(one) && <span class="soft small">{t(words.isReleased)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
};
