import { staffingBoard } from "../../modules/foundation/people/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { dayIn } from "./input.ts";
import { StaffingPage } from "./StaffingPage.tsx";
import { words } from "./text.ts";

export const staffingPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme, url } = visit;
  if (!ctx.powers.has("programme.read")) return missing();
  const day = dayIn(url.searchParams.get("on"), ctx.today);
  const centres = await staffingBoard(ctx, programme.id, day);
  return view(
    { title: words.staffing, section: "staffing", wide: true },
    <StaffingPage visit={visit} centres={centres} day={day} openPeople={ctx.powers.has("people.read")} />,
  );
};
