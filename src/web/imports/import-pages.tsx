import type { Outcome, Problem } from "../../kernel/problem.ts";
import type { Text } from "../../kernel/say.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import { missing, type PageFrame, type Reply, redirect, view } from "../reply.ts";
import { tableFile } from "../table-file.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { carried, type FileIn, fileIn } from "./file-in.ts";
import { ImportPage, numberOf, type Preview } from "./ImportPage.tsx";
import { words } from "./text.ts";

/** One kind of table that can be imported on the screen. */
export type ScreenImport = {
  readonly frame: (programme: string) => PageFrame;
  readonly action: (programme: string) => string;
  readonly back: (programme: string) => string;
  /** Whether the page exists for this reader. */
  readonly may: (ctx: Ctx) => boolean;
  readonly headings: (ctx: Ctx) => Promise<readonly Text[]>;
  readonly run: (ctx: Ctx, file: FileIn, dryRun: boolean) => Promise<Outcome<Preview>>;
};

/** The page and its answer: check first, then import; both through the same action as the command line. */
export const importPages = (kind: ScreenImport) => {
  const show = async (
    visit: ProgrammeVisit,
    more: { problem?: Problem; preview?: Preview; file?: FileIn } = {},
  ): Promise<Reply> => {
    const { ctx, t, programme } = visit;
    const { problem, preview, file } = more;
    const issues =
      problem?.kind === "invalid"
        ? problem.issues
        : problem?.kind === "forbidden"
          ? [{ path: "file", message: problem.reason }]
          : [];
    return view(
      kind.frame(programme.code),
      <ImportPage
        t={t}
        action={kind.action(programme.code)}
        back={kind.back(programme.code)}
        headings={await kind.headings(ctx)}
        issues={issues}
        preview={preview ?? null}
        carried={preview && file ? carried(file) : null}
      />,
      problem ? 422 : 200,
    );
  };
  /** An empty table with the headings that the import knows. */
  const template = async ({ ctx, t, programme }: ProgrammeVisit, format: string): Promise<Reply> =>
    tableFile(format, {
      name: t(kind.frame(programme.code).title),
      columns: (await kind.headings(ctx)).map((heading) => ({ header: t(heading), kind: "text" })),
      rows: [],
    });
  return {
    page: async (visit: ProgrammeVisit): Promise<Reply> => {
      if (!kind.may(visit.ctx)) return missing();
      const format = visit.url.searchParams.get("template");
      return format === null ? show(visit) : template(visit, format);
    },
    post: async (visit: FormVisit): Promise<Reply> => {
      const { ctx, form, programme } = visit;
      if (!kind.may(ctx)) return missing();
      const file = await fileIn(form);
      if (!file.ok) return show(visit, { problem: file.error });
      const dryRun = form.get("step") !== "import";
      const done = await kind.run(ctx, file.value, dryRun);
      if (!done.ok) return show(visit, { problem: done.error });
      if (dryRun) return show(visit, { preview: done.value, file: file.value });
      const { added, changed, unchanged, skipped = [] } = done.value;
      return redirect(kind.back(programme.code), {
        text: words.imported(numberOf(added), changed.length, unchanged + skipped.length),
      });
    },
  };
};
