import type { Translate } from "../../kernel/say.ts";
import type { DemoRole } from "../../platform/identity/index.ts";
import { routes } from "../routes.ts";
import { GoingAlong } from "./GoingAlong.tsx";
import type { KeptForm } from "./kept-form.ts";
import { words } from "./text.ts";

/** Neighbours that say the same, each with its first. */
const grouped = (
  roles: readonly DemoRole[],
  of: (role: DemoRole) => string,
): readonly (readonly [DemoRole, readonly DemoRole[]])[] => {
  const groups = new Map<string, DemoRole[]>();
  for (const role of roles) groups.set(of(role), [...(groups.get(of(role)) ?? []), role]);
  return [...groups.values()].flatMap((group) => (group[0] ? [[group[0], group] as const] : []));
};

const RoleButton = ({ t, role }: { t: Translate; role: DemoRole }) => (
  <button class="button button-secondary demo-role" type="submit" name="person" value={role.person_id}>
    <span class="demo-role-post">{t(role.post)}</span>{" "}
    <span class="small">
      {role.person}
      {role.place && role.council_id === null && t({ ja: `・${role.place.ja}`, en: `, ${role.place.en}` })}
    </span>
  </button>
);

/** Officers stand below the name of their council. */
const RoleGroup = ({ t, roles }: { t: Translate; roles: readonly DemoRole[] }) => {
  const [first] = roles;
  return (
    <>
      {first?.council_id != null && first.place && <h4>{t(words.demoOfficersOf(first.place))}</h4>}
      <ul class="demo-role-list">
        {roles.map((role) => (
          <li key={role.person_id}>
            <RoleButton t={t} role={role} />
          </li>
        ))}
      </ul>
    </>
  );
};

type Asked = { t: Translate; roles: readonly DemoRole[]; next: string; kept: KeptForm | null };

/** One click for each role of each programme and council. Exists in the demonstration world only. */
export const DemoRoles = ({ t, roles, next, kept }: Asked) => (
  <section class="section demo-roles" aria-labelledby="demo-roles">
    <h2 id="demo-roles">{t(words.demoTitle)}</h2>
    <p>{t(words.demoLead)}</p>
    <div class="columns">
      {grouped(roles, ({ programme }) => programme.ja).map(([first, group]) => (
        <form key={first.programme.ja} class="card" method="post" action={routes.signInDemo()}>
          <GoingAlong next={next} kept={kept} />
          <h3>{t(first.programme)}</h3>
          {grouped(group, ({ council_id: council }) => String(council)).map(([one, roles]) => (
            <RoleGroup key={one.council_id} t={t} roles={roles} />
          ))}
        </form>
      ))}
    </div>
  </section>
);
