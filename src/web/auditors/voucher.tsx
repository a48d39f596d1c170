import { formatDate } from "../../kernel/era.ts";
import { parseId } from "../../kernel/ids.ts";
import {
  fieldNames,
  longestWords,
  mayAudit,
  paperSheet,
  questions,
  questionWords,
  reasonWords,
  seeVoucher,
} from "../../modules/community/disclosure/index.ts";
import { type EntryId, slipSheet } from "../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { bookIn, crumbsTo } from "../ledger/book-in.ts";
import { Pictures } from "../ledger/slip/Pictures.tsx";
import { yenWord } from "../ledger/yen.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { TypedBy } from "../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

const show = async (
  visit: ProgrammeVisit,
  typed: FormBody | null = null,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  const book = bookIn(visit);
  const audit = book === null ? null : await paperSheet(ctx, book);
  const one = audit?.vouchers.find(({ entry }) => entry === parseId(param("entry")));
  if (!audit?.paper || !one) return missing();
  const { sheet, paper } = audit;
  const writes =
    mayAudit(await ctx.rights(), sheet.book.area) === null &&
    !paper.isSigned &&
    paper.head === sheet.book.head;
  const form =
    typed ??
    formOf([
      ...questions.map((name) => [name, one.answers ? (one.answers[name] ? "yes" : "no") : ""] as const),
      ["remark", one.remark],
    ]);
  const slip = one.slip === null ? null : await slipSheet(ctx, one.slip);
  const title = words.voucherOf(one.voucher);
  const back = routes.bookAudit(programme.code, sheet.book.id);
  return view(
    {
      title,
      section: "ledger",
      help: words.help,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title, href: back }, { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <DefinitionList
        t={t}
        facts={[
          { term: words.day, value: formatDate(one.day, ctx.locale) },
          { term: words.amount, value: yenWord(one.amount, ctx.locale) },
          { term: words.what, value: [one.party, one.what].filter(Boolean).join("　") },
          { term: words.why, value: t(reasonWords[one.why]) },
        ]}
      />
      {one.slip !== null && (
        <p>
          <a href={routes.slip(programme.code, sheet.book.id, one.slip)}>{t(words.openSlip)}</a>
        </p>
      )}
      <div class={slip && slip.pictures.length > 0 ? "slip-sheet" : "voucher-side"}>
        {slip && <Pictures visit={visit} sheet={slip} mayTurn={false} />}
        <div>
          {writes ? (
            <form
              class="form"
              method="post"
              action={routes.auditVoucher(programme.code, sheet.book.id, one.entry)}
              data-once
            >
              <TypedBy visit={visit} />
              {questions.map((name) => (
                <Field
                  key={name}
                  t={t}
                  kind="radios"
                  name={name}
                  label={questionWords[name]}
                  value={form.get(name)}
                  issues={trouble.issues}
                  choices={[
                    { value: "yes", label: t(words.yes) },
                    { value: "no", label: t(words.no) },
                  ]}
                  required
                />
              ))}
              <Field
                t={t}
                kind="textarea"
                rows={2}
                name="remark"
                label={fieldNames.remark}
                value={form.get("remark")}
                issues={trouble.issues}
                maxLength={longestWords.remark}
              />
              <Actions>
                <Button kind="primary">{t(words.save)}</Button>
                <a href={back}>{t(words.cancel)}</a>
              </Actions>
            </form>
          ) : (
            <DefinitionList
              t={t}
              facts={[
                ...questions.map((name) => ({
                  term: questionWords[name],
                  value: one.answers ? t(one.answers[name] ? words.yes : words.no) : t(words.toSee),
                })),
                { term: fieldNames.remark, value: one.remark || "—" },
              ]}
            />
          )}
        </div>
      </div>
    </>,
    status,
  );
};

export const voucherPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

export const voucherPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const book = bookIn(visit);
  const entry = parseId<EntryId>(param("entry"));
  if (book === null || entry === null) return missing();
  const seen = await seeVoucher(ctx, {
    book,
    entry,
    entered: {
      original: form.get("original"),
      agrees: form.get("agrees"),
      addressed: form.get("addressed"),
      purpose: form.get("purpose"),
      remark: form.get("remark"),
    },
  });
  if (!seen.ok) return again(seen.error, (trouble, status) => show(visit, form, trouble, status));
  return redirect(routes.bookAudit(programme.code, book), { text: words.saved });
};
