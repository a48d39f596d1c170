import { definitionOf } from "../../modules/foundation/programme/index.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Duties, Grid, Runs, Summary } from "./BoardParts.tsx";
import { type LoadedBoard, loadBoard } from "./load-board.ts";
import { PeriodBar, periodName } from "./PeriodBar.tsx";
import { words } from "./text.ts";

/** The home page of a programme. Who sees one council only, sees that council's board; without the power, one's own day. */
export const boardPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  if (!ctx.powers.has("board.read"))
    return ctx.actor.kind === "person" ? redirect(routes.today(programme.code)) : missing();
  const whole = await loadBoard(visit, null);
  const [only] = whole.board.councils;
  const loaded =
    !ctx.powers.has("record.read") && only && whole.board.councils.length === 1
      ? await loadBoard(visit, only.id)
      : whole;
  const council = loaded === whole ? null : (only?.id ?? null);
  const { period } = await definitionOf(ctx, programme.id);
  const title = council === null ? words.title : { ja: only?.name ?? "", en: only?.name ?? "" };
  return view(
    { title, section: "board", wide: true },
    <BoardPage visit={visit} loaded={loaded} council={council} starts={period.from} ends={period.to} />,
  );
};

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly loaded: LoadedBoard;
  readonly council: number | null;
  readonly starts: string;
  readonly ends: string;
};

const BoardPage = ({ visit, loaded, council, starts, ends }: Asked) => {
  const { t } = visit;
  const asked = { visit, loaded, council };
  return (
    <>
      {council !== null && <p class="soft">{t(words.yourCouncil)}</p>}
      <PeriodBar visit={visit} period={loaded.period} starts={starts} ends={ends} />
      <h2 class="board-period">{t(periodName(loaded.period))}</h2>
      <Summary {...asked} />
      {loaded.board.councils.length === 0 && <EmptyState t={t} title={words.noCouncils} />}
      <Duties {...asked} />
      <Runs {...asked} />
      {council === null && loaded.board.grid.lines.length > 0 && <Grid {...asked} />}
    </>
  );
};
