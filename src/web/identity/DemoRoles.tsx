import type { Translate } from "../../kernel/say.ts";
import type { DemoRole } from "../../platform/identity/index.ts";
import { routes } from "../routes.ts";
import { GoingAlong } from "./GoingAlong.tsx";
import type { KeptForm } from "./kept-form.ts";
import { words } from "./text.ts";

const byProgramme = (roles: readonly DemoRole[]): readonly (readonly [DemoRole, readonly DemoRole[]])[] => {
  const groups = new Map<string, DemoRole[]>();
  for (const role of roles) groups.set(role.programme.ja, [...(groups.get(role.programme.ja) ?? []), role]);
  return [...groups.values()].flatMap((group) => (group[0] ? [[group[0], group] as const] : []));
};

type Asked = { t: Translate; roles: readonly DemoRole[]; next: string; kept: KeptForm | null };

/** One click for each role of each programme. Exists in the demonstration world only. */
export const DemoRoles = ({ t, roles, next, kept }: Asked) => (
  <section class="section demo-roles" aria-labelledby="demo-roles">
    <h2 id="demo-roles">{t(words.demoTitle)}</h2>
    <p>{t(words.demoLead)}</p>
    <div class="columns">
      {byProgramme(roles).map(([first, group]) => (
        <form key={first.programme.ja} class="card" method="post" action={routes.signInDemo()}>
          <GoingAlong next={next} kept={kept} />
          <h3>{t(first.programme)}</h3>
          <ul class="demo-role-list">
            {group.map((role) => (
              <li key={role.person_id}>
                <button
                  class="button button-secondary demo-role"
                  type="submit"
                  name="person"
                  value={role.person_id}
                >
                  <span class="demo-role-post">{t(role.post)}</span>{" "}
                  <span class="small">
                    {role.person}
                    {role.place && t({ ja: `・${role.place.ja}`, en: `, ${role.place.en}` })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      ))}
    </div>
  </section>
);
