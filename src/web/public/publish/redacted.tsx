import { burntPicture, releaseVoucher } from "../../../modules/community/disclosure/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { bookIn, crumbsTo } from "../../ledger/book-in.ts";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { inAddress, type Marked, markedIn, pictureIn } from "./marked.ts";
import { words } from "./text.ts";

const show = async (
  deps: Deps,
  visit: ProgrammeVisit,
  marked: Marked,
  form: FormBody = formOf([]),
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { t, programme } = visit;
  const at = await pictureIn(visit);
  if (!at) return missing();
  const { sheet, found } = at;
  const burnt = await burntPicture(deps.files, found, marked);
  const [code, book] = [programme.code, sheet.book.id] as const;
  const back = routes.redact(code, book, found.picture, inAddress(marked));
  if (!burnt.ok) return redirect(back);
  const title = words.redactedTitle(found.voucher);
  const hidden = { ...inAddress(marked), page: marked.page, seen: burnt.value.file.sha256 };
  return view(
    {
      title,
      section: "ledger",
      help: words.help,
      crumbs: [
        ...crumbsTo(visit, sheet),
        { text: words.title, href: routes.publishBook(code, book) },
        { text: words.redactTitle(found.voucher), href: back },
        { text: title },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>{t(words.redactedHelp)}</p>
      <p>
        <img
          class="redact-result"
          src={routes.burntPicture(code, book, found.picture, inAddress(marked))}
          alt={t(words.redactedPicture)}
        />
      </p>
      <form class="form" method="post" action={routes.redacted(code, book, found.picture)} data-once>
        <TypedBy visit={visit} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          t={t}
          kind="check"
          name="sure"
          label={words.redactSure}
          checked={form.get("sure") === "yes"}
          issues={trouble.issues}
        />
        <Actions>
          <Button kind="primary">{t(words.release)}</Button>
          <ButtonLink href={back}>{t(words.redactAgain)}</ButtonLink>
        </Actions>
      </form>
    </>,
    status,
  );
};

/** What comes of the marked places, before anybody else sees it. */
export const redactedPage =
  (deps: Deps) =>
  (visit: ProgrammeVisit): Promise<Reply> =>
    show(deps, visit, markedIn(visit.url.searchParams));

/** Releases the picture that was looked at. */
export const releasePost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const [book, at] = [bookIn(visit), await pictureIn(visit)];
    if (book === null || !at) return missing();
    const marked = markedIn(form);
    const released = await releaseVoucher(ctx, deps.files, {
      book,
      picture: at.found.picture,
      entered: { ...marked, seen: form.get("seen"), sure: form.get("sure") },
    });
    if (!released.ok)
      return again(released.error, (trouble, status) => show(deps, visit, marked, form, trouble, status));
    return redirect(routes.publishBook(programme.code, book), { text: words.released });
  };
