import { parseId } from "../../../kernel/ids.ts";
import {
  grid,
  mayRelease,
  pictureToRelease,
  type ReleaseId,
  releaseVoucher,
  takeBackRelease,
} from "../../../modules/community/disclosure/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { bookIn, crumbsTo, sheetFor } from "../../ledger/book-in.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { showPublish } from "./publish.tsx";
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
  visit: ProgrammeVisit,
  form: FormBody = formOf([]),
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  const sheet = await sheetFor(visit);
  const found = sheet && (await pictureToRelease(ctx, sheet.book.id, Number(param("picture"))));
  if (!sheet || !found || mayRelease(await ctx.rights(), sheet.book.area) !== null) return missing();
  const back = routes.publishBook(programme.code, sheet.book.id);
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
      <form
        class="form"
        method="post"
        action={routes.redact(programme.code, sheet.book.id, found.picture)}
        data-once
      >
        <TypedBy visit={visit} />
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
              src={routes.slipPicture(programme.code, sheet.book.id, found.slip, found.picture)}
              alt={t(words.original)}
            />
            <Cells visit={visit} ticked={new Set(form.all("cell"))} />
          </div>
        </fieldset>
        <Field
          t={t}
          kind="textarea"
          rows={3}
          name="places"
          label={words.places}
          help={words.placesHelp}
          value={form.get("places")}
          issues={trouble.issues}
        />
        <Field
          t={t}
          kind="check"
          name="sure"
          label={words.redactSure}
          checked={form.get("sure") === "yes"}
          issues={trouble.issues}
        />
        <Actions>
          <Button kind="primary">{t(words.redact)}</Button>
          <a href={back}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

export const redactPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const redactPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, param, programme } = visit;
    const book = bookIn(visit);
    if (book === null) return missing();
    const released = await releaseVoucher(ctx, deps.files, {
      book,
      picture: Number(param("picture")),
      entered: { cells: form.all("cell"), places: form.get("places"), sure: form.get("sure") },
    });
    if (!released.ok) return again(released.error, (trouble, status) => show(visit, form, trouble, status));
    return redirect(routes.publishBook(programme.code, book), { text: words.released });
  };

export const takeBackPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, param, programme } = visit;
  const book = bookIn(visit);
  const release = parseId<ReleaseId>(param("release"));
  if (book === null || release === null) return missing();
  const done = await takeBackRelease(ctx, { book, release });
  if (!done.ok) return again(done.error, (trouble, status) => showPublish(visit, trouble, status));
  return redirect(routes.publishBook(programme.code, book), { text: words.takenBack });
};
