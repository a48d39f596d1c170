import { formatDate, formatInstant } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  requestEventWords as eventWords,
  requestFieldWords as fieldWords,
  type RequestSheet,
  type RequestStep,
  requestStateWords as stateWords,
} from "../../../modules/centre/desk/index.ts";
import type { Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { AttachmentList } from "../../parts/AttachmentList.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { listed } from "../../parts/listed.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { Timeline } from "../../parts/Timeline.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { dueWords } from "../due-words.ts";
import { words } from "../text.ts";
import { tones } from "../tones.ts";
import { NextSteps } from "./NextSteps.tsx";
import { SupportGiven } from "./SupportGiven.tsx";

export type SheetAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: RequestSheet;
  /** Why not, or null when it may be. */
  readonly may: (step: RequestStep) => Text | null;
  /** What was typed for a step that did not go through. */
  readonly typed: { readonly step: RequestStep | null; readonly form: FormBody };
  readonly trouble: Trouble;
};

const Standing = ({ visit: { t }, sheet }: Pick<SheetAsked, "visit" | "sheet">) => {
  const { request, standing } = sheet;
  const said = dueWords(standing);
  return (
    <>
      <p>
        <StateTag t={t} tone={tones[request.state]} label={stateWords[request.state]} />
      </p>
      {said && standing.kind !== "in-time" && (
        <Alert t={t} tone={standing.kind === "late" ? "error" : "warning"} title={said} />
      )}
    </>
  );
};

const Facts = ({ visit: { t, ctx }, sheet }: Pick<SheetAsked, "visit" | "sheet">) => {
  const { request } = sheet;
  const when = (at: Date) => formatInstant(at, ctx.locale);
  const clockRuns = sheet.standing.kind !== "still";
  return (
    <DefinitionList
      t={t}
      facts={[
        { term: fieldWords.what, value: request.what, wide: true },
        { term: fieldWords.why, value: request.why, wide: true },
        {
          term: fieldWords.councils,
          value:
            sheet.councils.length > 0
              ? listed(
                  t,
                  sheet.councils.map(({ name }) => name),
                )
              : t(words.whole(sheet.areaName)),
        },
        request.wishedBy !== null && {
          term: fieldWords.wishedBy,
          value: formatDate(request.wishedBy, ctx.locale),
        },
        { term: fieldWords.filedBy, value: sheet.filedBy || t(words.someone) },
        { term: fieldWords.filedAt, value: when(request.filedAt) },
        { term: fieldWords.centre, value: t(sheet.centre) },
        {
          term: fieldWords.assignee,
          value: request.assignee === null ? t(words.unassigned) : (sheet.assignee ?? t(words.someone)),
        },
        clockRuns &&
          request.state === "received" && { term: words.acknowledgeBy, value: when(request.acknowledge.by) },
        clockRuns && { term: words.answerBy, value: when(request.answer.by) },
      ]}
    />
  );
};

const History = ({ visit: { t, ctx }, sheet }: Pick<SheetAsked, "visit" | "sheet">) => (
  <section>
    <h2>{t(words.way)}</h2>
    <Timeline
      entries={sheet.events.map((event, place) => {
        const said = [event.assignee && t(words.to(event.assignee)), event.words].filter(Boolean).join("\n");
        return {
          key: place,
          when: formatInstant(event.at, ctx.locale),
          datetime: event.at.toISOString(),
          title: t(eventWords[event.kind]),
          who: event.person || t(words.someone),
          ...(said === "" ? {} : { body: <p class="told">{said}</p> }),
        };
      })}
    />
  </section>
);

/** One request: how it stands, what was asked, what can be done next, what was given for it, and its way so far. */
export const SheetPage = (asked: SheetAsked) => {
  const { visit, sheet, trouble } = asked;
  const { t, programme } = visit;
  const answer = sheet.events.findLast(({ kind }) => kind === "answered");
  return (
    <LiveRegion visit={visit} name="request" topics={["requests"]}>
      <TroubleOnTop t={t} trouble={trouble} />
      <Standing visit={visit} sheet={sheet} />
      <Facts visit={visit} sheet={sheet} />
      <AttachmentList
        t={t}
        title={fieldWords.files}
        files={sheet.attachments}
        href={({ id }) => routes.requestAttachment(programme.code, sheet.request.id, id)}
      />
      {answer && (
        <section>
          <h2>{t(fieldWords.answer)}</h2>
          <p class="told">{answer.words}</p>
        </section>
      )}
      <NextSteps {...asked} />
      <SupportGiven visit={visit} sheet={sheet} />
      <History visit={visit} sheet={sheet} />
    </LiveRegion>
  );
};
