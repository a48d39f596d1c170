import type { VNode } from "preact";
import type { CouncilId } from "../../kernel/ids.ts";
import { definitionOf } from "../../modules/foundation/programme/index.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Duties, Runs, Summary } from "./BoardParts.tsx";
import { type LoadedBoard, loadBoard } from "./load-board.ts";
import { PeriodBar, periodName } from "./PeriodBar.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly loaded: LoadedBoard;
  readonly council: CouncilId;
  readonly starts: string;
  readonly ends: string;
};

/** The board of one council, as a part of its sheet. */
export const CouncilBoard = ({ visit, loaded, council, starts, ends }: Asked) => (
  <section class="section" id="board">
    <h2>{visit.t(words.councilBoard)}</h2>
    <PeriodBar visit={visit} period={loaded.period} starts={starts} ends={ends} />
    <p class="board-period">{visit.t(periodName(loaded.period))}</p>
    <Summary visit={visit} loaded={loaded} council={council} />
    <Duties visit={visit} loaded={loaded} council={council} />
    <Runs visit={visit} loaded={loaded} council={council} />
  </section>
);

/** For the council's sheet: its board, where the reader may see it. */
export const councilBoard = async (visit: ProgrammeVisit, council: CouncilId): Promise<VNode | null> => {
  const { ctx, programme } = visit;
  if (!ctx.powers.has("board.read")) return null;
  const { period } = await definitionOf(ctx, programme.id);
  const loaded = await loadBoard(visit, council);
  return (
    <CouncilBoard visit={visit} loaded={loaded} council={council} starts={period.from} ends={period.to} />
  );
};
