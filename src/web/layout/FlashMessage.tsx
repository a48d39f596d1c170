import type { Translate } from "../../kernel/say.ts";
import { Mark } from "../parts/Mark.tsx";
import type { Flash } from "../reply.ts";
import { words } from "./text.ts";

/** What was just done, and the way back where there is one. */
export const FlashMessage = ({ t, flash }: { t: Translate; flash: Flash | null }) => (
  <div role="status" class={flash ? "flash" : undefined}>
    {flash && (
      <>
        <p class="flash-text">
          <Mark of="success" /> {t(flash.text)}
        </p>
        {flash.undo && (
          <form method="post" action={flash.undo}>
            <button class="button button-plain" type="submit">
              {t(words.undo)}
            </button>
          </form>
        )}
      </>
    )}
  </div>
);
