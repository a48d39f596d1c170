import { drawPlaces } from "./blacken.ts";
import { tellBudgetLeft } from "./budget-left.ts";
import { keepDrafts } from "./draft.ts";
import { guardField } from "./field/guard.ts";
import { followChanges } from "./live.ts";
import { guardForms } from "./once.ts";
import { offerSimilar } from "./similar.ts";
import { submitOnChange } from "./small.ts";

// Every page works without this file; it only makes some of them kinder.
guardField();
guardForms();
submitOnChange();
keepDrafts();
offerSimilar();
tellBudgetLeft();
drawPlaces();
followChanges();
