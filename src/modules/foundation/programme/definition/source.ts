import {
  type Document,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLWarning,
} from "yaml";
import type { Finding, Mistake } from "./mistake.ts";
import { words } from "./text.ts";
import { yamlFinding } from "./yaml-finding.ts";

export type Path = readonly PropertyKey[];

/** A read file: its plain values, and the way back from a path to the place it was written. */
export type Source = {
  readonly raw: unknown;
  /** The text exactly as written at a path, for showing it back. */
  readonly written: (path: Path) => string;
  readonly mistake: (path: Path, finding: Finding, where?: "value" | "key") => Mistake;
};

export type Reading = { readonly source: Source | null; readonly mistakes: readonly Mistake[] };

const longestFile = 1_000_000;

export const readSource = (text: string, file: string): Reading => {
  const lines = new LineCounter();
  const at = (path: Path, offset: number, finding: Finding): Mistake => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      path: path.map(String).join("."),
      line: Math.max(1, line),
      column: Math.max(1, col),
      ...finding,
    };
  };
  const refuse = (offset: number, finding: Finding): Reading => ({
    source: null,
    mistakes: [at([], offset, finding)],
  });

  if (text.length > longestFile) return refuse(0, words.tooLong);
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: "1.2",
    schema: "core",
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these characters are searched for.
  const control = text.search(/[\x00-\x08\x0b\x0c\x0e-\x1f]/);
  if (control >= 0) return refuse(control, words.controlCharacter);

  const mistakes = withoutEchoes([...document.errors, ...document.warnings], lines).map((problem) =>
    at([], afterSpaces(text, problem.pos[0]), yamlFinding(problem)),
  );
  // A repeated key still leaves a tree to look at; any other mistake would only echo through the rest.
  if (document.errors.some((problem) => problem.code !== "DUPLICATE_KEY")) return { source: null, mistakes };
  if (document.contents === null) return refuse(0, words.empty);

  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return refuse(0, words.badAlias);
  }
  return {
    mistakes,
    source: {
      raw,
      written: (path) => {
        const [from, to] = rangeOf(document, path, "value");
        return text.slice(from, to).trim();
      },
      mistake: (path, finding, where = "value") => at(path, rangeOf(document, path, where)[0], finding),
    },
  };
};

/** One slip makes the reader stumble over the lines that follow; only the slip itself is told. */
const withoutEchoes = (problems: readonly (YAMLError | YAMLWarning)[], lines: LineCounter) => {
  let stumbled = Number.NEGATIVE_INFINITY;
  return problems.filter(({ code, pos }) => {
    if (code === "TAB_AS_INDENT" || code === "DUPLICATE_KEY" || code === "TAG_RESOLVE_FAILED") return true;
    const { line } = lines.linePos(pos[0]);
    const echo = line - stumbled <= 2;
    stumbled = line;
    return !echo;
  });
};

const afterSpaces = (text: string, offset: number): number =>
  offset + (/^[ ]*/.exec(text.slice(offset))?.[0].length ?? 0);

/** Where a path stands in the file; for what is missing, where its nearest written parent stands. */
const rangeOf = (document: Document, path: Path, where: "value" | "key"): [number, number] => {
  let node: unknown = document.contents;
  let range = rangeOfNode(node) ?? [0, 0];
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    const child: unknown = isMap(node)
      ? pairOf(node.items, step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (child === undefined) return range;
    const value = isPair(child) ? child.value : child;
    const key = isPair(child) ? rangeOfNode(child.key) : null;
    const valueRange = rangeOfNode(value);
    // An empty value has no width of its own, so its key is shown instead.
    const empty = valueRange === null || valueRange[0] === valueRange[1];
    range = (last && where === "key") || empty ? (key ?? valueRange ?? range) : valueRange;
    node = value;
  }
  return range;
};

const pairOf = (pairs: readonly Pair[], step: PropertyKey): Pair | undefined =>
  pairs.find((pair) => String(pair.key) === String(step));

const rangeOfNode = (node: unknown): [number, number] | null =>
  isNode(node) && node.range ? [node.range[0], node.range[1]] : null;
