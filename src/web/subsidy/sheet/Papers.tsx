import {
  type ClaimSheet,
  documentWords,
  type PaperKind,
  paperKinds,
  paperNames,
} from "../../../modules/community/subsidy/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { Letters } from "./Letters.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };

/** Where the paper is made that a ward asks for under a name. */
const placeOf = ({ visit: { programme }, sheet }: Asked, document: string): string | null => {
  const { claim, book } = sheet;
  const paper = (kind: PaperKind) => routes.subsidyPaper(programme.code, claim.id, kind, "pdf");
  switch (document) {
    case "year-plan":
    case "project-plans":
    case "project-budgets":
    case "running-budget":
      return paper("application");
    case "year-budget":
      return routes.budget(programme.code, book.book.id);
    case "year-report":
    case "project-reports":
      return paper("report");
    case "project-accounts":
    case "running-accounts":
      return paper("settlement");
    case "year-accounts":
      return routes.exportPaper(programme.code, book.book.id, "statement", "pdf");
    case "vouchers":
      return routes.exportVouchers(programme.code, book.book.id, "pdf");
    default:
      return null;
  }
};

const Documents = ({ documents, ...asked }: Asked & { documents: readonly string[] }) => (
  <ul>
    {documents.map((one) => {
      const name = asked.visit.t(documentWords(one));
      const href = placeOf(asked, one);
      return <li key={one}>{href === null ? name : <a href={href}>{name}</a>}</li>;
    })}
  </ul>
);

/** The papers of a claim as files, and the documents that the rules ask for, each leading to where it is made. */
export const Papers = (asked: Asked) => {
  const { visit, sheet } = asked;
  const { t, programme } = visit;
  const { claim, content, rules, kept } = sheet;
  const hasSettlement = content.settled !== null;
  return (
    <section id="papers">
      <h2>{t(words.papers)}</h2>
      <ul>
        {paperKinds
          .filter((kind) => kind === "application" || hasSettlement)
          .map((kind) => (
            <li key={kind}>
              {(["pdf", "xlsx"] as const).map((format) => (
                <span key={format}>
                  <a href={routes.subsidyPaper(programme.code, claim.id, kind, format)}>
                    {t(words.paperOf(paperNames[kind], format === "pdf" ? "PDF" : "Excel"))}
                  </a>{" "}
                </span>
              ))}
            </li>
          ))}
      </ul>
      <Letters visit={visit} sheet={sheet} />
      <details class="fold">
        <summary>{t(words.documents)}</summary>
        <h3>{t(words.kinds.application)}</h3>
        <Documents {...asked} documents={rules.documents.application} />
        <h3>{t(words.kinds.settlement)}</h3>
        <Documents {...asked} documents={rules.documents.report} />
      </details>
      {kept.length > 0 && (
        <details class="fold">
          <summary>{t(words.handedIn)}</summary>
          <ul>
            {kept.map(({ round, kind, sha256 }) => (
              <li key={round}>
                <a
                  href={routes.subsidyPaper(
                    programme.code,
                    claim.id,
                    kind === "settlement" ? "settlement" : "application",
                    "pdf",
                    { round },
                  )}
                >
                  {t(words.handedInAs(round, words.kinds[kind]))}
                </a>
                <br />
                <span class="soft small mark-of-book">{t(words.fingerprint(sha256))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
