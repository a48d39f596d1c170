import { keepDrafts } from "./draft.ts";
import { followChanges } from "./live.ts";
import { guardForms } from "./once.ts";
import { offerSimilar } from "./similar.ts";
import { submitOnChange } from "./small.ts";

// Every page works without this file; it only makes some of them kinder.
guardForms();
submitOnChange();
keepDrafts();
offerSimilar();
followChanges();
