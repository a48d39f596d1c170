import type { ReceiptRules } from "../../../modules/community/packs/index.ts";
import { DefinitionList, type Fact } from "../../parts/DefinitionList.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "./names.ts";
import { listed, words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly receipts: ReceiptRules;
  readonly names: Names;
};

const factsOf = ({ visit: { t }, receipts, names }: Asked): Fact[] => {
  const { food, asset, cash, empty, nobody } = receipts;
  const called = (codes: readonly string[]) => listed(codes.map(names.category));
  return [
    ...(food ? [{ term: words.food, value: t(words.foodMost(called(food.categories), food.most)) }] : []),
    ...(asset
      ? [{ term: words.asset, value: t(words.assetFrom(called(asset.categories), asset.from)) }]
      : []),
    ...(cash === null ? [] : [{ term: words.cash, value: t(words.cashMost(cash)) }]),
    ...(empty.length > 0 ? [{ term: words.empty, value: empty.join("、"), wide: true }] : []),
    ...(nobody.length > 0 ? [{ term: words.nobody, value: nobody.join("、"), wide: true }] : []),
  ];
};

/** When a receipt is worth a second look by these rules. */
export const ReceiptsPart = (asked: Asked) => {
  const { t } = asked.visit;
  const facts = factsOf(asked);
  return (
    <section id="receipts">
      <h2>{t(words.receipts)}</h2>
      {facts.length === 0 ? (
        <p>{t(words.noReceipts)}</p>
      ) : (
        <>
          <p>{t(words.receiptsHow)}</p>
          <DefinitionList t={t} facts={facts} />
        </>
      )}
    </section>
  );
};
