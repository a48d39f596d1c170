import { plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import type { Definition } from "../../modules/foundation/programme/index.ts";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

/** What the programme says of each post: what it does, who may hold it, how many and from when. */
export const Posts = ({
  visit: { t, ctx },
  definition,
}: {
  visit: ProgrammeVisit;
  definition: Definition;
}) => {
  const placeOf = (seat: { kind?: string | undefined; centre?: string | undefined }): string => {
    const found = seat.centre
      ? definition.centres.find(({ code }) => code === seat.centre)
      : definition.centreKinds.find(({ code }) => code === seat.kind);
    return found ? t(found.name) : "";
  };
  return (
    <section class="section stack" aria-labelledby="posts">
      <h2 id="posts">{t(words.posts)}</h2>
      {definition.posts
        .filter((post) => post.side !== "council")
        .map((post) => (
          <div class="card" key={post.code}>
            <h3>{t(post.name)}</h3>
            <DefinitionList
              t={t}
              facts={[
                post.duties ? { term: words.duty, value: t(post.duties), wide: true } : null,
                post.qualification
                  ? { term: words.qualification, value: t(post.qualification), wide: true }
                  : null,
                post.seats.length > 0 && {
                  term: words.seats,
                  wide: true,
                  value: post.seats.map((seat) => (
                    <div key={`${seat.from}${seat.kind ?? seat.centre}`}>
                      {t(
                        words.seat(seat.number, placeOf(seat), formatDate(plainDate(seat.from), ctx.locale)),
                      )}
                      {seat.sample && ` — ${t(words.sample)}`}
                    </div>
                  )),
                },
              ]}
            />
          </div>
        ))}
    </section>
  );
};
