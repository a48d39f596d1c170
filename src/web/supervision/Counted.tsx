import { formatMinutes, formatNumber } from "../../kernel/era.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = { readonly value: number; readonly href: string };

/** A number that opens what it counts; nothing opens nothing. */
export const Counted = ({ value, href }: Asked) =>
  value === 0 ? "0" : <a href={href}>{formatNumber(value)}</a>;

/** Minutes given of minutes planned; a dash where nothing was planned. */
export const AgainstPlan = ({
  visit: { t, ctx },
  of,
}: {
  readonly visit: ProgrammeVisit;
  readonly of: { readonly planned: number; readonly done: number } | undefined;
}) =>
  of && of.planned > 0 ? (
    <>
      {formatMinutes(of.done, ctx.locale)}
      <br />
      <span class="soft small">
        {t(words.ofPlanned(formatMinutes(of.planned, "ja"), formatMinutes(of.planned, "en")))}
      </span>
    </>
  ) : (
    <>—</>
  );

/** The same for minutes, as hours. */
export const Hours = ({ visit: { ctx }, value, href }: Asked & { readonly visit: ProgrammeVisit }) =>
  value === 0 ? "0" : <a href={href}>{formatMinutes(value, ctx.locale)}</a>;
