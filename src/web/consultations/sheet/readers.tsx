import { type PersonId, parseId } from "../../../kernel/ids.ts";
import type { Translate } from "../../../kernel/say.ts";
import {
  consultationSheet,
  fieldWords,
  mayName,
  nameReaders,
  possibleReaders,
} from "../../../modules/centre/consultations/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import type { See } from "../../noted-page.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { listed } from "../../parts/listed.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { seeCase } from "../see-case.ts";
import { words } from "../text.ts";
import { caseIn } from "./sheet.tsx";

const answer = (t: Translate, yes: boolean): string => t(yes ? words.yes : words.no);

const show = async (
  visit: ProgrammeVisit,
  see: See,
  typed: FormBody | null,
  trouble: Trouble,
  status: 200 | 403 | 409 | 422,
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const id = caseIn(visit);
  const sheet = id === null ? null : await consultationSheet(ctx, programme.id, id);
  if (!sheet || mayName(ctx.actor, await ctx.rights(), sheet.one) !== null) return missing();
  const { one, readers } = sheet;
  seeCase(see, one);
  const p = programme.code;
  const offered = await possibleReaders(ctx, [one.area]);
  const standing = formOf([
    ...(one.confidential ? [["confidential", "yes"] as const] : []),
    ...(readers.length > 0 ? readers.map(({ id }) => id) : one.keeper ? [one.keeper] : []).map(
      (person) => ["readers", String(person)] as const,
    ),
  ]);
  const form = typed ?? standing;
  return view(
    {
      title: words.readersTitle,
      section: "consultations",
      crumbs: [
        { text: words.title, href: routes.consultations(p) },
        { text: words.one(one.id), href: routes.consultation(p, one.id) },
        { text: words.readersTitle },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {typed && status === 409 && (
        <BothVersions
          t={t}
          rows={[
            {
              label: words.confidentialBox,
              before: answer(t, one.confidential),
              after: answer(t, typed.get("confidential") !== ""),
            },
            {
              label: fieldWords.readers,
              before: listed(
                t,
                readers.map(({ name }) => name),
              ),
              after: listed(
                t,
                offered.filter(({ id }) => typed.all("readers").includes(String(id))).map(({ name }) => name),
              ),
            },
          ]}
        />
      )}
      <form class="form" method="post" action={routes.consultationReaders(p, one.id)} data-once>
        <input type="hidden" name="version" value={one.version} />
        <Field
          t={t}
          kind="check"
          name="confidential"
          label={words.confidentialBox}
          help={words.confidentialHelp}
          checked={form.get("confidential") !== ""}
          issues={trouble.issues}
        />
        <Field
          t={t}
          kind="checks"
          name="readers"
          label={fieldWords.readers}
          help={words.readersHelp}
          choices={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
          values={form.all("readers")}
          issues={trouble.issues}
          mark={false}
        />
        <Actions>
          <Button kind="primary">{t(words.readersSave)}</Button>
          <a href={routes.consultation(p, one.id)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

export const readersPage = (visit: ProgrammeVisit, see: See): Promise<Reply> =>
  show(visit, see, null, noTrouble, 200);

export const readersPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = caseIn(visit);
  if (id === null) return missing();
  const done = await nameReaders(ctx, {
    id,
    version: Number(form.get("version")),
    confidential: form.get("confidential") !== "",
    readers: form.all("readers").flatMap((one) => parseId<PersonId>(one) ?? []),
  });
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, see, form, trouble, status));
  return redirect(routes.consultation(programme.code, id), { text: words.readersSaved });
};
