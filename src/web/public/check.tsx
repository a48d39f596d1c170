import { checkSnapshot } from "../../modules/community/disclosure/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { accountsIn } from "./accounts-in.ts";
import { faultWords } from "./fault-words.ts";
import { words } from "./text.ts";

/** One click: whether what is public is what the auditors signed. */
export const openCheckPage = async (visit: Visit): Promise<Reply> => {
  const accounts = await accountsIn(visit);
  if (!accounts?.snapshot) return missing();
  const { t, url } = visit;
  const { publication, snapshot } = accounts;
  const checked = checkSnapshot(snapshot);
  const { council, councilName, year } = publication;
  return view(
    {
      title: words.checkTitle,
      crumbs: [
        { text: words.title, href: routes.open() },
        { text: words.of(councilName, year), href: routes.openYear(council, year) },
        { text: words.checkTitle },
      ],
    },
    <>
      <p>{t(words.checkHelp)}</p>
      <Alert t={t} tone={checked.fault === null ? "success" : "error"}>
        <p>{t(faultWords(checked))}</p>
      </Alert>
      <DefinitionList
        t={t}
        facts={[
          { term: words.computed, wide: true, value: <code class="mark-of-book">{checked.head}</code> },
          ...snapshot.signatures.map((one) => ({
            term: words.signedMark,
            wide: true,
            value: (
              <>
                {one.who} <code class="mark-of-book">{one.head}</code>
              </>
            ),
          })),
        ]}
      />
      <p>{t(words.onPaper)}</p>
      <p>
        <code class="mark-of-book">
          machisen verify --public {url.origin}
          {routes.openYear(council, year)}
        </code>
      </p>
    </>,
  );
};
