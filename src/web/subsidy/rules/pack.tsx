import { type ListedPack, listPacks, packWords } from "../../../modules/community/packs/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words as subsidyWords } from "../text.ts";
import { Confirmed } from "./Confirmed.tsx";
import { type Names, namesFor } from "./names.ts";
import { ReceiptsPart } from "./ReceiptsPart.tsx";
import { SourcesPart } from "./SourcesPart.tsx";
import { SubsidyRulesPart } from "./SubsidyRulesPart.tsx";
import { listed, words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly pack: ListedPack;
  readonly all: readonly ListedPack[];
};

const Standing = ({ visit: { t, programme }, pack, all, names }: Asked & { names: Names }) => {
  const newest = all.find(({ code }) => code === pack.code) ?? pack;
  return (
    <>
      {!pack.confirmed && (
        <Alert t={t} tone="info" title={packWords.unconfirmed}>
          <p>{t(pack.note)}</p>
        </Alert>
      )}
      {newest.version !== pack.version && (
        <Alert t={t} tone="info" title={words.newerThere}>
          <p>
            {t(words.newerThereHow)}
            <a href={routes.rulePack(programme.code, newest)}>
              {t(words.seeThis(newest.name, newest.version))}
            </a>
          </p>
        </Alert>
      )}
      <DefinitionList
        t={t}
        facts={[
          { term: words.standing, value: <Confirmed t={t} pack={pack} /> },
          { term: words.version, value: t(words.versionOf(pack.version)) },
          {
            term: words.place,
            value: t(pack.areas.length === 0 ? words.everywhere : listed(pack.areas.map(names.area))),
          },
          {
            term: words.years,
            value: t(pack.years.length === 0 ? words.everyYear : listed(pack.years.map(words.year))),
          },
          pack.confirmed && { term: words.note, value: t(pack.note), wide: true },
        ]}
      />
    </>
  );
};

const Versions = ({ visit: { t, programme }, pack, all }: Asked) => {
  const versions = all.filter(({ code }) => code === pack.code);
  return versions.length < 2 ? null : (
    <section id="versions">
      <h2>{t(words.versions)}</h2>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            {one.version === pack.version ? (
              <>
                {t(words.versionOf(one.version))} <span class="soft">{t(words.these)}</span>
              </>
            ) : (
              <a href={routes.rulePack(programme.code, one)}>{t(words.versionOf(one.version))}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One version of a rule pack, in plain words. */
export const packPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme, param } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const all = await listPacks(ctx);
  const pack = all.find((one) => one.code === param("code") && String(one.version) === param("version"));
  if (!pack) return missing();
  const asked = { visit, pack, all };
  const names = await namesFor(visit);
  return view(
    {
      title: words.seeThis(pack.name, pack.version),
      section: "subsidies",
      crumbs: [
        { text: subsidyWords.title, href: routes.subsidies(programme.code) },
        { text: words.title, href: routes.rulePacks(programme.code) },
        { text: words.seeThis(pack.name, pack.version) },
      ],
    },
    <>
      <Standing {...asked} names={names} />
      {pack.subsidies.length === 0 && <p>{t(words.noSubsidies)}</p>}
      {pack.subsidies.map((rules) => (
        <SubsidyRulesPart key={rules.code} visit={visit} pack={pack} rules={rules} names={names} />
      ))}
      <ReceiptsPart visit={visit} receipts={pack.receipts} names={names} />
      <SourcesPart visit={visit} sources={pack.sources} />
      <Versions {...asked} />
    </>,
  );
};
