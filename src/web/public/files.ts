import { parseId } from "../../kernel/ids.ts";
import {
  bodyOf,
  type Released,
  type ReleaseId,
  releaseOf,
  type Snapshot,
} from "../../modules/community/disclosure/index.ts";
import { kindWords } from "../../modules/community/ledger/index.ts";
import type { Deps } from "../deps.ts";
import { file, missing, type Reply } from "../reply.ts";
import { tableFile } from "../table-file.ts";
import type { Visit } from "../visit.ts";
import { accountsIn, publicationIn } from "./accounts-in.ts";
import { words } from "./text.ts";

/** The published bytes as they were frozen. */
export const openJson = async (visit: Visit): Promise<Reply> => {
  const publication = await publicationIn(visit);
  const body = publication && (await bodyOf(visit.ctx, publication.id));
  return body ? file(body, "application/json; charset=utf-8", "data.json", true) : missing();
};

const kinds: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = kindWords;

/** One row for each line of an entry. */
const rowsOf = ({ entries, names }: Snapshot, { t }: Visit) =>
  entries.flatMap(({ no, day, kind, voucher, lines }) =>
    lines.map(([account, fund, project, amount]) => {
      const word = kinds[kind];
      return [
        no,
        day,
        word ? t(word) : kind,
        voucher,
        names.accounts[account] ?? account,
        names.funds[fund] ?? fund,
        project === null ? "" : (names.projects[project] ?? project),
        amount,
      ];
    }),
  );

/** The entries as a table; nothing in it runs when a spreadsheet opens it. */
export const openTable =
  (format: "csv" | "xlsx") =>
  async (visit: Visit): Promise<Reply> => {
    const accounts = await accountsIn(visit);
    if (!accounts?.snapshot) return missing();
    const { t } = visit;
    const { publication, snapshot } = accounts;
    const text = (header: string) => ({ header, kind: "text" as const });
    const integer = (header: string) => ({ header, kind: "integer" as const });
    return tableFile(format, {
      name: `${publication.councilName}-${publication.year}`,
      sheet: t(words.entries),
      columns: [
        integer(t(words.no)),
        { header: t(words.day), kind: "date" },
        text(t(words.kind)),
        integer(t(words.voucherNo)),
        text(t(words.category)),
        text(t(words.fund)),
        text(t(words.project)),
        integer(t(words.amount)),
      ],
      rows: rowsOf(snapshot, visit),
    });
  };

/** The released picture that the address names, while its year is public. */
export const releaseIn = async (visit: Visit): Promise<Released | null> => {
  const [publication, id] = [await publicationIn(visit), parseId<ReleaseId>(visit.param("release"))];
  return publication && id !== null ? releaseOf(visit.ctx, publication.book, id) : null;
};

/** A redacted picture that is released, by its number; no original has one. */
export const openVoucher =
  (deps: Deps) =>
  async (visit: Visit): Promise<Reply> => {
    const found = await releaseIn(visit);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, `voucher-${found.voucher}.jpg`, true) : missing();
  };
