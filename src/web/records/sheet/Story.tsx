import { fieldWords } from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { commentAnchor, type StoryLine, type StoryPart, sentenceId } from "./arrange-comments.ts";
import { CommentForm } from "./CommentForm.tsx";
import { Comments } from "./Comments.tsx";
import type { CommentTyped } from "./comment-typed.ts";
import type { SheetAsked } from "./SheetPage.tsx";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly record: number;
  readonly parts: readonly StoryPart[];
  readonly may: SheetAsked["may"];
  readonly typed: CommentTyped | null;
  readonly trouble: Trouble;
};

/** The words of the sentence, marked when somebody said something about it. */
const Marked = ({ visit: { t }, line, id }: { visit: ProgrammeVisit; line: StoryLine; id: string }) =>
  line.comments.length === 0 ? (
    <span id={id}>{line.sentence.trimEnd()}</span>
  ) : (
    <>
      <mark
        class="commented"
        id={id}
        aria-describedby={line.comments.map((comment) => commentAnchor(comment.id)).join(" ")}
      >
        {line.sentence.trimEnd()}
      </mark>
      <sup>
        {line.comments.map(({ id: to, number }) => (
          <a key={to} href={`#${commentAnchor(to)}`}>
            {t(words.commentMark(number))}
          </a>
        ))}
      </sup>
    </>
  );

const Sentence = ({ visit, record, part, line, may }: Asked & { part: StoryPart; line: StoryLine }) => {
  const { t, programme } = visit;
  const where = `${part.field}-${line.position}`;
  return (
    <>
      <Marked visit={visit} line={line} id={sentenceId(part.field, line.position)} />
      {may.comment === null && (
        <a
          class="sentence-link"
          href={`${routes.record(programme.code, record)}?comment=${where}#comment-form`}
        >
          {t(words.commentOn)}
          <span class="unseen">{t(words.commentOnThis(line.sentence.trim()))}</span>
        </a>
      )}
      {/\n\s*$/.test(line.sentence) && <br />}
    </>
  );
};

const Part = (asked: Asked & { part: StoryPart }) => {
  const { visit, record, part, may, typed, trouble } = asked;
  const { t } = visit;
  const beside = part.lines.flatMap((line) => line.comments);
  const writes = typed?.field === part.field;
  return (
    <section class="story-part">
      <h3>{t(fieldWords[part.field])}</h3>
      <div class={beside.length > 0 || part.earlier.length > 0 || writes ? "story-beside" : undefined}>
        <p>
          {part.lines.map((line) => (
            <Sentence key={line.position} {...asked} line={line} />
          ))}
        </p>
        <div class="story-comments">
          {beside.length > 0 && (
            <Comments visit={visit} record={record} comments={beside} settle={may.write} />
          )}
          {part.earlier.length > 0 && (
            <>
              <h4 class="soft small">{t(words.earlier)}</h4>
              <Comments visit={visit} record={record} comments={part.earlier} settle={may.write} earlier />
            </>
          )}
          {writes && (
            <CommentForm
              {...{ visit, record, typed, trouble }}
              sentences={part.lines.map(({ sentence }) => sentence)}
            />
          )}
        </div>
      </div>
    </section>
  );
};

/** What was asked, done and achieved, sentence by sentence, with what the advisor says beside it. */
export const Story = (asked: Asked) => (
  <section class="section">
    <h2>{asked.visit.t(words.story)}</h2>
    {asked.parts
      .filter(
        ({ lines, earlier, field }) => lines.length > 0 || earlier.length > 0 || asked.typed?.field === field,
      )
      .map((part) => (
        <Part key={part.field} {...asked} part={part} />
      ))}
  </section>
);
