import { dropMark, readMark } from "./mark.ts";
import { countEntries, lock, wipe } from "./shelf.ts";

const signOut = "/sign-out";

/**
 * On every page: the phone's entries open for the person who is signed in here and for nobody else, and whoever signs out is
 * told first what has not been sent.
 */
export const guardField = (): void => {
  const mark = readMark();
  if (mark === null) return;
  if (document.body.dataset.person !== String(mark.person)) {
    dropMark();
    void lock();
    return;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>(`form[action="${signOut}"]`))
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if ((await countEntries(mark.person)) > 0) {
        location.assign(`/${mark.programme}/field#sign-out`);
        return;
      }
      await wipe(mark.person);
      dropMark();
      form.submit();
    });
};
