import { type DutyId, parseId } from "../../../kernel/ids.ts";
import {
  fieldWords,
  libraryPageSize,
  libraryStateWords,
  listLibrary,
  mayReadLibrary,
} from "../../../modules/centre/consultations/index.ts";
import { pageIn } from "../../page-number.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../names.ts";
import { words } from "../text.ts";

/** Published entries for everybody who may read them, and the drafts of those who write them. */
export const libraryList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!mayReadLibrary(ctx.powers)) return missing();
  const text = (url.searchParams.get("text") ?? "").slice(0, 200);
  const duty = parseId<DutyId>(url.searchParams.get("duty") ?? "");
  const page = pageIn(url.searchParams.get("page"));
  const { rows, total } = await listLibrary(ctx, programme.id, { text, duty, page });
  const names = await namesFor(visit);
  const p = programme.code;
  return view(
    { title: words.libraryTitle, section: "library" },
    <>
      <p>{t(words.libraryIntro)}</p>
      <FilterRow t={t} action={routes.library(p)} clear={url.search ? routes.library(p) : null}>
        <Field t={t} kind="search" name="text" label={words.text} value={text} mark={false} />
        <Field
          t={t}
          kind="select"
          name="duty"
          label={fieldWords.duty}
          value={duty ?? ""}
          blank={words.every}
          mark={false}
          choices={names.duties}
        />
      </FilterRow>
      <p class="count">{t(words.count(total))}</p>
      {rows.length === 0 ? (
        <EmptyState t={t} title={url.search ? words.libraryNoMatch : words.libraryNone}>
          <p>{t(url.search ? words.noneHow : words.libraryNoneHow)}</p>
        </EmptyState>
      ) : (
        <ul class="library-list">
          {rows.map((row) => (
            <li key={row.id} class="search-hit">
              <a href={routes.libraryEntry(p, row.id)}>{row.title}</a>{" "}
              {row.state === "draft" && <StateTag t={t} tone="draft" label={libraryStateWords.draft} />}
              <p>{row.situation}</p>
              {row.duty !== null && <p class="soft">{names.duty(row.duty)}</p>}
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} url={url} page={page} size={libraryPageSize} total={total} />
    </>,
  );
};
