import { drop } from "./draft-shelf.ts";

const mark = "machisen:sent";

/** Whether the server answered this page with a refusal; then the copy is still needed. */
export const cameBack = (): boolean => {
  const [arrival] = performance.getEntriesByType("navigation");
  const status = arrival instanceof PerformanceNavigationTiming ? arrival.responseStatus : 200;
  return status >= 400 || document.querySelector(".error-summary") !== null;
};

export const markSent = (key: string): void => {
  try {
    sessionStorage.setItem(mark, key);
  } catch {}
};

/**
 * After a form was sent, the first page that is neither a refusal nor a sign-in page proves that it arrived:
 * only then the copy on this device goes.
 */
export const forgetSent = (): void => {
  try {
    const key = sessionStorage.getItem(mark);
    if (key === null || cameBack() || document.body.dataset.person === undefined) return;
    sessionStorage.removeItem(mark);
    drop(key);
  } catch {}
};
