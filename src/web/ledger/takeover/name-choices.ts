import type { Text, Translate } from "../../../kernel/say.ts";
import {
  type AccountId,
  type Chart,
  type Choice,
  type Chosen,
  fundKinds,
  fundKindWords,
  isSlipPlace,
  type Name,
  standardCategories,
  type UnknownName,
} from "../../../modules/community/ledger/index.ts";
import type { FormBody } from "../../form-body.ts";
import type { Choice as FieldChoice } from "../../parts/Field.tsx";
import { words } from "./text.ts";

/** A choice as the value of a form's field, and back. */
export const formValueOf = (choice: Choice | null): string => {
  switch (choice?.kind) {
    case undefined:
      return "";
    case "is":
    case "move":
      return `${choice.kind}:${choice.id}`;
    case "new":
      return `new:${choice.as}`;
    default:
      return choice?.kind ?? "";
  }
};

const choiceOf = (value: string): Choice | null => {
  const [kind, rest = ""] = value.split(":", 2);
  switch (kind) {
    case "is":
    case "move":
      return { kind, id: Number(rest) };
    case "new":
      return { kind, as: rest };
    case "skip":
    case "none":
      return { kind };
    default:
      return null;
  }
};

export const keyOf = ({ part, name }: Name): string => `${part}:${name}`;

/** What was chosen on the form for each name it asked about. */
export const chosenIn = (form: FormBody): Chosen => {
  const chosen = new Map(
    form.entries.flatMap(([field, name]) =>
      field.startsWith("named-") ? [[name, choiceOf(form.get(field.replace("named", "name")))] as const] : [],
    ),
  );
  return (name) => chosen.get(keyOf(name)) ?? null;
};

type Around = {
  readonly t: Translate;
  readonly chart: Chart;
  readonly account: AccountId;
  readonly fields: readonly { readonly code: string; readonly name: Text }[];
};

/** What a name can be. */
export const choicesFor = ({ part, name }: UnknownName, around: Around): readonly FieldChoice[] => {
  const { t, chart, account, fields } = around;
  const named = (all: readonly { readonly id: number; readonly name: string; readonly retired: boolean }[]) =>
    all
      .filter(({ retired }) => !retired)
      .map((one) => ({ value: `is:${one.id}`, label: one.name, group: t(words.groups.is) }));
  const fresh = (value: string, label: Text): FieldChoice[] =>
    name === "" ? [] : [{ value: `new:${value}`, label: t(label), group: t(words.groups.new) }];
  if (part === "fund")
    return [
      ...named(chart.funds),
      ...fundKinds.flatMap((kind) => fresh(kind, words.makeNewAs(fundKindWords[kind]))),
    ];
  if (part === "project")
    return [
      ...named(chart.projects),
      ...fields.flatMap((field) => fresh(field.code, words.makeNewAs(field.name))),
      { value: "none", label: t(words.none), group: t(words.groups.other) },
    ];
  return [
    ...named(chart.accounts.filter(({ kind }) => kind === part)),
    ...fresh("", words.makeNew),
    ...standardCategories
      .filter(({ kind }) => kind === part)
      .flatMap((one) => fresh(one.code, words.makeNewLike(one.name))),
    ...chart.accounts
      .filter(({ id, kind, retired }) => id !== account && isSlipPlace(kind) && !retired)
      .map((one) => ({
        value: `move:${one.id}`,
        label: t(part === "income" ? words.moveFrom(one.name) : words.moveTo(one.name)),
        group: t(words.groups.move),
      })),
    { value: "skip", label: t(words.skip), group: t(words.groups.other) },
  ];
};
