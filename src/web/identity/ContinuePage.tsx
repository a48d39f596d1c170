import type { Translate } from "../../kernel/say.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { type Reply, view } from "../reply.ts";
import type { KeptForm } from "./kept-form.ts";
import { words } from "./text.ts";

/** For forms that keep no drafts: what was typed, ready to be sent to where it was going. */
export const continuePage = (t: Translate, kept: KeptForm): Reply =>
  view(
    { title: words.continueTitle },
    <form class="form" method="post" action={kept.form} data-once>
      <p>{t(words.continueLead)}</p>
      <ul>
        {kept.fields
          .filter(([, value]) => value.trim() !== "")
          .map(([name, value]) => (
            <li key={`${name} ${value}`}>{value}</li>
          ))}
      </ul>
      {kept.fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Actions>
        <Button kind="primary">{t(words.continueDo)}</Button>
        <a href={kept.page}>{t(words.continueNot)}</a>
      </Actions>
    </form>,
  );
