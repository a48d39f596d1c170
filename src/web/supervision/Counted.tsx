import { formatMinutes, formatNumber } from "../../kernel/era.ts";
import type { ProgrammeVisit } from "../visit.ts";

type Asked = { readonly value: number; readonly href: string };

/** A number that opens what it counts; nothing opens nothing. */
export const Counted = ({ value, href }: Asked) =>
  value === 0 ? "0" : <a href={href}>{formatNumber(value)}</a>;

/** The same for minutes, as hours. */
export const Hours = ({ visit: { ctx }, value, href }: Asked & { readonly visit: ProgrammeVisit }) =>
  value === 0 ? "0" : <a href={href}>{formatMinutes(value, ctx.locale)}</a>;
