import { bigrams, fold } from "../../kernel/japanese-text.ts";
import { type DocumentKind, documentKinds, findDocuments } from "../../platform/search/index.ts";
import { missing, type Reply, view } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { SearchPage } from "./SearchPage.tsx";
import { words } from "./text.ts";

const firstLook = 5;
const size = 20;

const isLongEnough = (text: string): boolean => bigrams(fold(text)).some((gram) => [...gram].length > 1);

/** Any of these opens the kind; an empty list is open to everybody inside. */
const powersFor: Readonly<Record<DocumentKind, readonly string[]>> = {
  record: ["record.read"],
  request: ["request.read"],
  consultation: ["consultation.read", "consultation.ask"],
  library: ["consultation.read", "consultation.ask", "plan.read"],
  plan: ["plan.read"],
  council: ["council.read"],
  person: [],
};

export const search = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, url } = visit;
  const open = documentKinds.filter((kind) => {
    const powers = powersFor[kind];
    return powers.length === 0 || powers.some((power) => ctx.powers.has(power));
  });
  if (!open.some((kind) => kind !== "person")) return missing();
  const text = (url.searchParams.get("q") ?? "").trim().slice(0, 200);
  const kind = open.find((one) => one === url.searchParams.get("kind")) ?? null;
  const page = kind
    ? Math.max(1, Math.min(10_000, Math.floor(Number(url.searchParams.get("page") ?? "1")) || 1))
    : 1;
  const enough = isLongEnough(text);
  const groups = [];
  if (enough)
    for (const one of kind ? [kind] : open)
      groups.push({
        kind: one,
        ...(await findDocuments(ctx, { text, kind: one, page, size: kind ? size : firstLook })),
      });
  return view(
    { title: text === "" ? words.title : words.titleFor(text), section: "search" },
    <SearchPage {...{ visit, text, kind, page, groups }} tooShort={text !== "" && !enough} />,
  );
};
