import { listCouncils } from "../../modules/foundation/councils/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** Whoever neither supports nor reports came for a council: its officers. */
const isOfficer = (powers: ReadonlySet<string>): boolean =>
  powers.has("council.read") &&
  powers.has("board.read") &&
  !["record.read", "report.read", "council.write"].some((power) => powers.has(power));

/** The way to the own council; after whatever waits. */
export const councilLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!isOfficer(ctx.powers)) return [];
  const rights = await ctx.rights();
  const { rows } = await listCouncils(ctx, { size: 20 });
  return rows
    .filter(({ area_id }) => rights.has("council.read", area_id))
    .map(({ id, name }) => ({
      key: `council-${id}`,
      urgency: Number.MAX_SAFE_INTEGER,
      say: words.council(name),
      action: (
        <ButtonLink href={routes.council(programme.code, id)} kind="primary">
          {t(words.toCouncil)}
        </ButtonLink>
      ),
    }));
};
