import type { KeptForm } from "./kept-form.ts";

/** What goes along while signing in: where to go on, and what was typed. */
export const GoingAlong = ({ next, kept }: { next: string; kept: KeptForm | null }) => (
  <>
    <input type="hidden" name="next" value={next} />
    {kept && <input type="hidden" name="kept" value={JSON.stringify(kept)} />}
  </>
);
