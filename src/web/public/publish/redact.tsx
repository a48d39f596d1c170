import { burntPicture, grid } from "../../../modules/community/disclosure/index.ts";
import { pagesOf } from "../../../platform/documents/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { crumbsTo } from "../../ledger/book-in.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { inAddress, type Marked, markedIn, pictureIn } from "./marked.ts";
import { PagesOfPdf } from "./PagesOfPdf.tsx";
import { words } from "./text.ts";

/** Cells over the picture, each a box with its own name: works by touch, by keyboard and without a script. */
const Cells = ({ visit: { t }, ticked }: { visit: ProgrammeVisit; ticked: ReadonlySet<string> }) => (
  <div class="redact-cells">
    {Array.from({ length: grid.rows * grid.columns }, (_, at) => {
      const [row, column] = [Math.floor(at / grid.columns) + 1, (at % grid.columns) + 1];
      const name = `${row}-${column}`;
      return (
        <label key={name} class="redact-cell">
          <input
            id={at === 0 ? "f-cell" : undefined}
            type="checkbox"
            name="cell"
            value={name}
            checked={ticked.has(name)}
            aria-label={t(words.cell(row, column))}
          />
        </label>
      );
    })}
  </div>
);

const show = async (
  deps: Deps,
  visit: ProgrammeVisit,
  marked: Marked,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { t, programme } = visit;
  const at = await pictureIn(visit);
  if (!at) return missing();
  const { sheet, found } = at;
  const isPdf = found.mediaType === "application/pdf";
  const bytes = isPdf ? await deps.files.read(found.sha256) : null;
  const pages = isPdf ? ((bytes && (await pagesOf(bytes))) ?? 0) : 1;
  const [code, book] = [programme.code, sheet.book.id] as const;
  const back = routes.publishBook(code, book);
  const title = words.redactTitle(found.voucher);
  return view(
    {
      title,
      section: "ledger",
      help: words.help,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title, href: back }, { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {isPdf && <PagesOfPdf visit={visit} found={found} book={book} pages={pages} page={marked.page} />}
      {marked.page <= pages && (
        <form class="form" method="post" action={routes.redact(code, book, found.picture)} data-once>
          <TypedBy visit={visit} />
          <input type="hidden" name="page" value={marked.page} />
          <p>{t(words.redactHelp)}</p>
          <fieldset>
            <legend>{t(words.cells)}</legend>
            <div
              class="redact"
              data-blacken
              data-draw={t(words.draw)}
              data-undo={t(words.undo)}
              data-hint={t(words.drawHint)}
              data-count={t(words.drawn)}
            >
              <img
                class="redact-picture"
                src={
                  isPdf
                    ? routes.pageOfPicture(code, book, found.picture, marked.page)
                    : routes.slipPicture(code, book, found.slip, found.picture)
                }
                alt={t(words.original)}
              />
              <Cells visit={visit} ticked={new Set(marked.cells)} />
            </div>
          </fieldset>
          <Field
            t={t}
            kind="textarea"
            rows={3}
            name="places"
            label={words.places}
            help={words.placesHelp}
            value={marked.places}
            issues={trouble.issues}
          />
          <Actions>
            <Button kind="primary">{t(words.burn)}</Button>
            <a href={back}>{t(words.cancel)}</a>
          </Actions>
        </form>
      )}
    </>,
    status,
  );
};

export const redactPage =
  (deps: Deps) =>
  (visit: ProgrammeVisit): Promise<Reply> =>
    show(deps, visit, markedIn(visit.url.searchParams));

/** Leads on to what comes of the marked places; nothing is released by it. */
export const redactPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { form, programme } = visit;
    const at = await pictureIn(visit);
    if (!at) return missing();
    const marked = { ...markedIn(form), cells: form.all("cell") };
    const burnt = await burntPicture(deps.files, at.found, marked);
    if (!burnt.ok) return again(burnt.error, (trouble, status) => show(deps, visit, marked, trouble, status));
    return redirect(routes.redacted(programme.code, at.sheet.book.id, at.found.picture, inAddress(marked)));
  };
