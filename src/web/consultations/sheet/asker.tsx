import {
  consultationSheet,
  editAsker,
  fieldWords,
  findAsker,
  longest,
  mayName,
} from "../../../modules/centre/consultations/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import type { See } from "../../noted-page.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { seeCase } from "../see-case.ts";
import { words } from "../text.ts";
import { caseIn } from "./sheet.tsx";

const boxes = ["askerName", "askerContact"] as const;

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
  const { one } = sheet;
  seeCase(see, one);
  // A form that came back with mistakes shows what was typed, and nothing that would be a view of its own.
  const stands = typed === null || status === 409 ? await findAsker(ctx, one.id) : null;
  if (stands) see({ subject: "consultations.asker", id: one.id, area: one.area });
  const standing = formOf([
    ["askerName", stands?.name ?? ""],
    ["askerContact", stands?.contact ?? ""],
  ]);
  const form = typed ?? standing;
  const version = typed && status !== 409 ? typed.get("version") : (stands?.version ?? 0);
  const p = programme.code;
  return view(
    {
      title: words.askerTitle,
      section: "consultations",
      crumbs: [
        { text: words.title, href: routes.consultations(p) },
        { text: words.one(one.id), href: routes.consultation(p, one.id) },
        { text: words.askerTitle },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {typed && status === 409 && (
        <BothVersions
          t={t}
          rows={boxes.map((box) => ({
            label: fieldWords[box],
            before: standing.get(box),
            after: typed.get(box),
          }))}
        />
      )}
      <form class="form" method="post" action={routes.consultationAsker(p, one.id)} data-once>
        <input type="hidden" name="version" value={version} />
        {boxes.map((box) => (
          <Field
            key={box}
            t={t}
            kind="text"
            name={box}
            label={fieldWords[box]}
            help={box === "askerContact" ? words.contactHelp : undefined}
            value={form.get(box)}
            maxLength={longest.short}
            issues={trouble.issues}
          />
        ))}
        <Actions>
          <Button kind="primary">{t(words.readersSave)}</Button>
          <a href={routes.consultation(p, one.id)}>{t(words.cancel)}</a>
        </Actions>
        <p class="soft">{t(words.askerNoted)}</p>
      </form>
    </>,
    status,
  );
};

export const askerPage = (visit: ProgrammeVisit, see: See): Promise<Reply> =>
  show(visit, see, null, noTrouble, 200);

export const askerPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = caseIn(visit);
  if (id === null) return missing();
  const done = await editAsker(ctx, {
    id,
    version: Number(form.get("version")),
    name: form.get("askerName"),
    contact: form.get("askerContact"),
  });
  if (!done.ok) return again(done.error, (trouble, status) => show(visit, see, form, trouble, status));
  return redirect(routes.consultation(programme.code, id), { text: words.askerSaved });
};
