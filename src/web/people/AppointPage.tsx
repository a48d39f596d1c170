import type { PostRow } from "../../modules/foundation/programme/index.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { type Choice, Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly person: number };

const isSide = (side: string): side is keyof typeof words.sides => side in words.sides;

/** First question: which post. What else is asked depends on it. */
export const ChoosePost = ({
  visit: { t, programme },
  person,
  posts,
}: Asked & { posts: readonly PostRow[] }) => (
  <form class="form" method="get" action={routes.appoint(programme.code, person)}>
    <Field
      t={t}
      kind="select"
      name="post"
      label={words.choosePost}
      required
      choices={posts.map(({ id, name, side }) => ({
        value: String(id),
        label: t(name),
        ...(isSide(side) ? { group: t(words.sides[side]) } : {}),
      }))}
    />
    <Actions>
      <Button kind="primary">{t(words.next)}</Button>
      <a href={routes.person(programme.code, person)}>{t(words.cancel)}</a>
    </Actions>
  </form>
);

/** Second: where and for how long. */
export const AppointForm = ({
  visit: { t, programme },
  person,
  post,
  form,
  trouble,
  centres,
  councils,
  areas,
  starts,
}: Asked & {
  readonly post: PostRow;
  readonly form: FormBody;
  readonly trouble: Trouble;
  readonly centres: readonly Choice[];
  readonly councils: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly starts: string;
}) => {
  const { issues } = trouble;
  return (
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      <form class="form" method="post" action={routes.appoint(programme.code, person)} data-once>
        <p>
          {t(words.post)}: <strong>{t(post.name)}</strong>{" "}
          <a href={routes.appoint(programme.code, person)}>{t(words.otherPost)}</a>
        </p>
        <input type="hidden" name="post" value={post.id} />
        {post.side === "centre" && (
          <Field
            t={t}
            kind="select"
            name="centre"
            label={words.centre}
            choices={centres}
            value={form.get("centre") || (centres.length === 1 ? centres[0]?.value : "")}
            issues={issues}
            required
          />
        )}
        {post.side === "council" && (
          <Field
            t={t}
            kind="select"
            name="council"
            label={words.council}
            choices={councils}
            value={form.get("council")}
            issues={issues}
            required
          />
        )}
        {post.side !== "council" && (
          <Field
            t={t}
            kind="checks"
            name="areas"
            label={words.areas}
            choices={areas}
            values={form.all("areas")}
            issues={issues}
            required
          />
        )}
        <Field
          t={t}
          kind="date"
          name="starts"
          label={words.starts}
          value={form.get("starts") || starts}
          issues={issues}
          required
        />
        <Field
          t={t}
          kind="date"
          name="ends"
          label={words.ends}
          help={words.endsHelp}
          value={form.get("ends")}
          issues={issues}
        />
        <Actions>
          <Button kind="primary">{t(words.appoint)}</Button>
          <a href={routes.person(programme.code, person)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </div>
  );
};
