import { parsePlainDate } from "../../kernel/dates.ts";
import { listEvents } from "../../platform/audit/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { AuditPage } from "./AuditPage.tsx";
import { actionKeys, subjectKeys, words } from "./text.ts";

const pageSize = 50;

export const auditPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url } = visit;
  if (!ctx.powers.has("audit.read")) return missing();
  const asked = (name: string): string => url.searchParams.get(name) ?? "";
  const day = (name: string): string | undefined => {
    const parsed = parsePlainDate(asked(name));
    return parsed.ok ? parsed.value : undefined;
  };
  const known = (name: string, keys: readonly string[]) => keys.find((key) => key === asked(name));
  const number = /^[1-9]\d{0,4}$/.test(asked("page")) ? Number(asked("page")) : 1;
  const filter = {
    from: day("from"),
    to: day("to"),
    subject: known("subject", subjectKeys),
    action: known("action", actionKeys),
  };
  const found = await listEvents(ctx, filter, pageSize, (number - 1) * pageSize);
  return view(
    { title: words.title, section: "audit", wide: true },
    <AuditPage visit={visit} filter={filter} found={found} page={number} />,
  );
};
