import { formatDate, formatInstant } from "../../kernel/era.ts";
import type { OpenSummary, Summary } from "../../modules/community/disclosure/index.ts";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = { readonly visit: Visit; readonly snapshot: Summary; readonly later: OpenSummary["later"] };

/** Who approved and who signed; a signature that came after the publication is told beside what was frozen. */
export const Trust = ({ visit: { t, ctx }, snapshot: { approved, signatures }, later }: Asked) => (
  <>
    <section id="approved" aria-label={t(words.approved)}>
      <h2>{t(words.approved)}</h2>
      <DefinitionList
        t={t}
        facts={[
          { term: words.on, value: formatDate(approved.on, ctx.locale) },
          { term: words.meeting, value: approved.meeting },
          { term: words.presided, value: approved.presided },
          { term: words.decision, value: approved.words, wide: true },
        ]}
      />
    </section>
    <section id="audited" aria-label={t(words.audited)}>
      <h2>{t(words.audited)}</h2>
      {signatures.map((one) => (
        <DefinitionList
          key={one.at}
          t={t}
          facts={[
            { term: words.auditor, value: one.who },
            { term: words.signedAt, value: formatInstant(new Date(one.at), ctx.locale) },
            { term: words.words, value: one.words, wide: true },
          ]}
        />
      ))}
      {later.map(({ who, at }) => (
        <DefinitionList
          key={at.toISOString()}
          t={t}
          facts={[
            { term: words.auditor, value: who },
            { term: words.signedLater, value: formatInstant(at, ctx.locale) },
          ]}
        />
      ))}
    </section>
  </>
);
