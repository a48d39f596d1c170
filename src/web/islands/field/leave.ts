import { at, show, showView } from "./at.ts";
import type { Holder } from "./entry.ts";
import { dropMark } from "./mark.ts";
import { countEntries, wipe } from "./shelf.ts";
import { words } from "./words.ts";

type Tell = {
  readonly send: () => Promise<unknown>;
  readonly stay: () => void;
};

/** Signing out from this page, or sent here from another: first what is not sent, then everything off the phone. */
export const guardLeaving = (holder: Holder, tell: Tell): { readonly ask: () => Promise<void> } => {
  const form = at<HTMLFormElement>("sign-out");

  const say = (text: string): void => {
    at("leave-say").textContent = text;
  };

  const go = async (): Promise<void> => {
    if (!navigator.onLine) {
      showView("leave");
      say(words.leaveOffline);
      return;
    }
    await wipe(holder.person);
    dropMark();
    form.submit();
  };

  const ask = async (): Promise<void> => {
    const left = await countEntries(holder.person);
    show("leave-send", left > 0);
    say(left > 0 ? words.leave(left) : words.leaveAll);
    showView("leave");
    at("leave-title").focus();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if ((await countEntries(holder.person)) > 0) await ask();
    else await go();
  });
  at("leave-now").addEventListener("click", go);
  at("leave-send").addEventListener("click", async () => {
    await tell.send();
    await ask();
    const left = await countEntries(holder.person);
    if (left > 0) say(`${words.leaveRest(left)} ${words.leave(left)}`);
  });
  at("stay").addEventListener("click", () => {
    history.replaceState(null, "", location.pathname);
    tell.stay();
  });
  show("sign-out", true);
  return { ask };
};
