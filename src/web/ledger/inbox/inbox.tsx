import { parseId } from "../../../kernel/ids.ts";
import type { Translate } from "../../../kernel/say.ts";
import {
  type BookSheet,
  canWrite,
  dropFromInbox,
  inboxOf,
  mayEnter,
  type PutIntoInbox,
  putIntoInbox,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { doneInPart, file, missing, type PageFrame, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import { filesIn } from "../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words } from "../text.ts";
import { photoFor } from "./photo-for.ts";

const bookToWrite = async (visit: ProgrammeVisit): Promise<BookSheet | null> => {
  const sheet = await sheetFor(visit);
  return sheet && mayEnter(await visit.ctx.rights(), sheet.book.area) === null ? sheet : null;
};

type Shown = {
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
  /** What came in, while the trouble is about those that were refused. */
  readonly put?: PutIntoInbox & { readonly refused: number };
};

const CameIn = ({ t, put }: { t: Translate; put: NonNullable<Shown["put"]> }) => (
  <Alert t={t} tone="success" title={words.sent(put.added, put.known)}>
    <p>{t(words.someRefused(put.refused))}</p>
  </Alert>
);

const show = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { trouble = noTrouble, status = 200, put } = shown;
  const sheet = await bookToWrite(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const photos = await inboxOf(ctx, book.id);
  const frame: PageFrame = {
    title: words.inboxTitle,
    section: "ledger",
    crumbs: [...crumbsTo(visit, sheet), { text: words.inboxTitle }],
  };
  const page = (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {put && <CameIn t={t} put={put} />}
      {canWrite(book) === null && (
        <form
          class="form"
          method="post"
          action={routes.receiptInbox(programme.code, book.id)}
          encType="multipart/form-data"
          data-once
        >
          <Field
            t={t}
            kind="file"
            name="files"
            label={words.photo}
            help={words.inboxHelp}
            accept="image/jpeg,image/png,image/webp,application/pdf"
            multiple
            issues={trouble.issues}
            required
          />
          <Actions>
            <Button kind="primary">{t(words.send)}</Button>
          </Actions>
        </form>
      )}
      {photos.length === 0 ? (
        <EmptyState t={t} title={words.inboxEmpty} />
      ) : (
        <ul class="inbox">
          {photos.map((photo) => {
            const href = routes.inboxPicture(programme.code, book.id, photo.id);
            return (
              <li key={photo.id} class="inbox-item">
                <a href={href}>
                  {photo.mediaType.startsWith("image/") && <img src={href} alt="" loading="lazy" />}
                  <span>{photo.name}</span>
                </a>
                <ButtonLink
                  kind="primary"
                  href={routes.newSlip(programme.code, book.id, { photo: photo.id })}
                >
                  {t(words.writeThis)}
                </ButtonLink>
                <ConfirmForm
                  t={t}
                  action={routes.dropInbox(programme.code, book.id, photo.id)}
                  label={words.dropThis}
                  kind="plain"
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
  return put ? doneInPart(frame, page) : view(frame, page, status);
};

export const inboxPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const inboxPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const sheet = await bookToWrite(visit);
    if (!sheet) return missing();
    const { files, issues, refused } = await filesIn(deps.files, form);
    const trouble = {
      issues: files.length + issues.length > 0 ? issues : [{ path: "files", message: words.noFile }],
      notice: null,
    };
    if (files.length === 0) return show(visit, { trouble, status: 422 });
    const put = await putIntoInbox(ctx, { book: sheet.book.id, photos: files });
    if (!put.ok) return again(put.error, (why, status) => show(visit, { trouble: why, status }));
    if (issues.length > 0) return show(visit, { trouble, put: { ...put.value, refused } });
    const { added, known } = put.value;
    return redirect(routes.receiptInbox(programme.code, sheet.book.id), { text: words.sent(added, known) });
  };

/** The bytes of a waiting photo, for whoever writes in the book. */
export const inboxPicture =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const sheet = await bookToWrite(visit);
    const photo = sheet && (await photoFor(visit, sheet.book.id, visit.param("picture")));
    const bytes = photo && (await deps.files.read(photo.sha256));
    return photo && bytes ? file(bytes, photo.mediaType, photo.name, true) : missing();
  };

export const dropPost = async (visit: FormVisit): Promise<Reply> => {
  const sheet = await bookToWrite(visit);
  const photo = parseId(visit.param("picture"));
  if (!sheet || photo === null) return missing();
  const dropped = await dropFromInbox(visit.ctx, { book: sheet.book.id, photo });
  if (!dropped.ok) return again(dropped.error, (trouble, status) => show(visit, { trouble, status }));
  return redirect(routes.receiptInbox(visit.programme.code, sheet.book.id), { text: words.dropped });
};
