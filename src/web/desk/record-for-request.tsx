import { parseId } from "../../kernel/ids.ts";
import { type RequestId, type RequestSheet, requestSheet } from "../../modules/centre/desk/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { titleOf } from "./list/RequestTable.tsx";
import { words } from "./text.ts";

/** Name of the hidden field that says which request a record belongs to. */
export const requestField = "request";

/** The request that a record is being written for, if it names one that the writer may see. */
export const requestBehind = async (
  { ctx, programme }: ProgrammeVisit,
  id: string | null,
): Promise<RequestSheet | null> => {
  const request = parseId<RequestId>(id ?? "");
  return request === null ? null : requestSheet(ctx, programme.id, request);
};

/** Says on the form of a record which request it answers. */
export const BehindRecord = ({
  visit: { t, programme },
  sheet,
}: {
  visit: ProgrammeVisit;
  sheet: RequestSheet;
}) => (
  <Alert t={t} tone="info" title={words.forRequest(titleOf(sheet.request.what))}>
    <p>
      <a href={routes.request(programme.code, sheet.request.id)}>{t(words.toRequest)}</a>
    </p>
  </Alert>
);
