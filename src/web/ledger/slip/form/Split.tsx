import { Button } from "../../../parts/Button.tsx";
import { words } from "../../text.ts";
import { rowsIn } from "./entered.ts";
import { ShareAmount, ShareFields } from "./ShareFields.tsx";
import type { FormAsked } from "./SlipForm.tsx";

/** The further shares of a receipt that is divided; last in the form, so that the usual one is written without passing it. */
export const Split = (asked: FormAsked) => {
  const { visit, form, issues } = asked;
  const { t } = visit;
  const rows = rowsIn(form);
  const isOpen =
    rows.typed > 1 || form.get("more") !== "" || issues.some(({ path }) => /^(partAmount|note)/.test(path));
  return (
    <details class="fold" open={isOpen}>
      <summary>{t(words.splitTitle)}</summary>
      <p class="field-help">{t(words.splitHelp)}</p>
      <ShareAmount visit={visit} form={form} issues={issues} place={0} />
      {Array.from({ length: rows.asked - 1 }, (_, extra) => extra + 1).map((place) => (
        <fieldset key={place} class="field share">
          <legend class="field-label">{t(words.share(place + 1))}</legend>
          <ShareFields {...asked} place={place} />
          <ShareAmount visit={visit} form={form} issues={issues} place={place} />
        </fieldset>
      ))}
      <Button kind="plain" name="more" value="yes">
        {t(words.moreRows)}
      </Button>
    </details>
  );
};
