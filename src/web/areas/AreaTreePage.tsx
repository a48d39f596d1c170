import type { Text } from "../../kernel/say.ts";
import type { AreaInTree } from "../../modules/foundation/programme/index.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { aside } from "../parts/listed.ts";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly tree: readonly AreaInTree[];
  readonly levels: ReadonlyMap<string, Text>;
  readonly refusal: Text | null;
};

/** The tree in reading order; an area stands under the names of what it lies in. */
export const AreaTreePage = ({ visit: { t, programme }, tree, levels, refusal }: Asked) => {
  const levelName = (code: string) => {
    const name = levels.get(code);
    return name ? t(name) : code;
  };
  return (
    <div class="stack">
      <Actions>
        <ButtonLink
          href={routes.importAreas(programme.code)}
          kind="primary"
          disabledReason={refusal && t(refusal)}
        >
          {t(words.import)}
        </ButtonLink>
      </Actions>
      <div class="list-head">
        <p class="soft">{t(words.count(tree.length))}</p>
        <Downloads
          t={t}
          links={[
            { format: "xlsx", href: routes.exportAreas(programme.code, "xlsx") },
            { format: "csv", href: routes.exportAreas(programme.code, "csv") },
          ]}
        />
      </div>
      <Table
        t={t}
        caption={words.title}
        captionHidden
        dense
        rows={tree}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: words.name,
            heads: true,
            cell: ({ path, name, is_sample }) => (
              <>
                {path.length > 1 && <span class="soft">{path.slice(0, -1).join(" › ")} › </span>}
                {name}
                {is_sample && <span class="soft">{aside(t, t(words.sample))}</span>}
              </>
            ),
          },
          { key: "level", label: words.level, short: true, cell: ({ level }) => levelName(level) },
          { key: "code", label: words.code, short: true, cell: ({ code }) => code },
          { key: "kana", label: words.kana, cell: ({ kana }) => kana ?? "" },
        ]}
      />
    </div>
  );
};
