import type { ComponentChildren } from "preact";
import type { Issue } from "../../../kernel/problem.ts";
import type { Text, Translate } from "../../../kernel/say.ts";

/** One answer that can be chosen; its label is already in the reader's language, because it is often data. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** A second, smaller line that explains the choice. */
  readonly help?: string;
  /** Heading under which a select or checkbox group gathers its choices. */
  readonly group?: string;
  readonly disabled?: boolean;
};

/** What every field has in common. */
export type Asked = {
  readonly t: Translate;
  readonly name: string;
  readonly label: Text;
  readonly help?: Text | undefined;
  /** All issues of the form; the field shows the ones whose path is its name. */
  readonly issues?: readonly Issue[] | undefined;
  readonly required?: boolean;
  /** Whether 必須/任意 is said; off in filters, where everything is optional. */
  readonly mark?: boolean;
  /** Shown after the control, e.g. a link that fills it. */
  readonly children?: ComponentChildren;
};

export type InputKind =
  | "text"
  | "number"
  | "date"
  /** A day of any notation, typed: for those who copy 令和元年6月3日 from a paper. */
  | "day"
  | "month"
  | "time"
  | "email"
  | "password"
  | "search"
  | "tel";

export type InputAsked = Asked & {
  readonly kind: InputKind;
  readonly value?: string | number | null | undefined;
  readonly width?: "short" | "medium" | "long";
  /** Said right after the box, e.g. 分. */
  readonly unit?: Text;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly autofocus?: boolean;
  readonly readonly?: boolean;
  /** Offered while typing; anything else may be typed as well. */
  readonly suggestions?: readonly string[];
};

export type AreaAsked = Asked & {
  readonly kind: "textarea";
  /** Id of what else tells about this box, e.g. advice on what stands in it. */
  readonly describedBy?: string;
  readonly value?: string | null | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
};

export type SelectAsked = Asked & {
  readonly kind: "select";
  readonly value?: string | number | null | undefined;
  readonly choices: readonly Choice[];
  /** The line that stands for no answer; null leaves it out. */
  readonly blank?: Text | null;
  readonly width?: "short" | "medium" | "long";
};

export type RadiosAsked = Asked & {
  readonly kind: "radios";
  readonly value?: string | number | null | undefined;
  readonly choices: readonly Choice[];
};

export type ChecksAsked = Asked & {
  readonly kind: "checks";
  readonly values?: readonly (string | number)[];
  readonly choices: readonly Choice[];
};

/** One box to tick; its label stands beside it. */
export type CheckAsked = Asked & {
  readonly kind: "check";
  readonly checked?: boolean;
  readonly value?: string;
};

export type FileAsked = Asked & {
  readonly kind: "file";
  readonly accept?: string;
  /** Opens the camera where there is one. */
  readonly capture?: "environment";
  readonly multiple?: boolean;
};

export type FieldAsked =
  | InputAsked
  | AreaAsked
  | SelectAsked
  | RadiosAsked
  | ChecksAsked
  | CheckAsked
  | FileAsked;
