import type { Snapshot } from "../../modules/community/disclosure/index.ts";
import { kindWords } from "../../modules/community/ledger/index.ts";
import { writeCsv } from "../../platform/documents/index.ts";
import type { Deps } from "../deps.ts";
import { file, missing, type Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { accountsIn } from "./accounts-in.ts";
import { words } from "./text.ts";

/** The published bytes as they were frozen. */
export const openJson = async (visit: Visit): Promise<Reply> => {
  const accounts = await accountsIn(visit);
  if (accounts?.body == null) return missing();
  return file(accounts.body, "application/json; charset=utf-8", "data.json", true);
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
export const openCsv = async (visit: Visit): Promise<Reply> => {
  const accounts = await accountsIn(visit);
  if (!accounts?.snapshot) return missing();
  const { t } = visit;
  const voucher = { ja: "証憑番号", en: "Voucher" };
  const header = [
    words.no,
    words.day,
    words.kind,
    voucher,
    words.category,
    words.fund,
    words.project,
    words.amount,
  ];
  const { publication, snapshot } = accounts;
  const name = `${publication.councilName}-${publication.year}.csv`;
  return file(writeCsv(header.map(t), rowsOf(snapshot, visit)), "text/csv; charset=utf-8", name);
};

/** A redacted picture that is released, by its number; no original has one. */
export const openVoucher =
  (deps: Deps) =>
  async (visit: Visit): Promise<Reply> => {
    const accounts = await accountsIn(visit);
    const found = accounts?.releases.find(({ id }) => String(id) === visit.param("release"));
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, `voucher-${found.voucher}.jpg`, true) : missing();
  };
