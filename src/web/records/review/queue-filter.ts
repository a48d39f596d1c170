import { type CouncilId, type DutyId, type PersonId, parseId } from "../../../kernel/ids.ts";
import {
  largestReviewPage,
  reviewPageSize,
  type Wait,
  type WaitingFilter,
  waits,
} from "../../../modules/centre/support/index.ts";
import { pageIn } from "../../page-number.ts";
import { isAllChosen } from "../../parts/ChooseAll.tsx";

export type QueueFilter = WaitingFilter & {
  readonly wait: Wait | null;
  readonly page: number;
  readonly size: number;
  /** The reader asked to tick the whole page. */
  readonly all: boolean;
  /** Something narrows the queue. */
  readonly narrowed: boolean;
};

export const pageSizes = [reviewPageSize, 100, largestReviewPage] as const;

/** The conditions in the address; whatever can't be read is none. */
export const queueFilterIn = (query: URLSearchParams): QueueFilter => {
  const worker = parseId<PersonId>(query.get("worker") ?? "");
  const council = parseId<CouncilId>(query.get("council") ?? "");
  const duty = parseId<DutyId>(query.get("duty") ?? "");
  const wait = waits.find((one) => one === query.get("wait")) ?? null;
  return {
    worker,
    council,
    duty,
    wait,
    page: Math.min(100_000, pageIn(query.get("page"))),
    size: pageSizes.find((size) => String(size) === query.get("size")) ?? reviewPageSize,
    all: isAllChosen(query),
    narrowed: [worker, council, duty, wait].some((one) => one !== null),
  };
};
