import type { Translate } from "../../../../kernel/say.ts";
import { drawManyCentres } from "./many-centres.tsx";
import { drawOneCentre } from "./one-centre.tsx";
import type { CentreOnDay, Organisation } from "./organisation.ts";
import { words } from "./text.ts";

type Props = { readonly organisation: Organisation; readonly t: Translate; readonly id?: string };

/** 中間支援組織のイメージ図: who stands where, who asks, directs, advises, supports and reports to whom. */
export const OrganisationPicture = ({ organisation, t, id = "organisation-picture" }: Props) => {
  const { centres } = organisation;
  const [only] = centres;
  const { width, height, drawing } =
    only && centres.length === 1 && only.branches.length === 0
      ? drawOneCentre(organisation, only, t)
      : drawManyCentres(organisation, t);
  const all = centres.flatMap(withBranches);
  const kinds = new Set(all.flatMap(({ posts }) => posts.map(({ code }) => code))).size;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="picture"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      font-family="'Noto Sans JP Variable', 'Noto Sans JP', sans-serif"
    >
      <title id={`${id}-title`}>{t(words.title(organisation.name, organisation.day))}</title>
      <desc id={`${id}-desc`}>{t(words.description(all.length, kinds))}</desc>
      {drawing}
    </svg>
  );
};

const withBranches = (centre: CentreOnDay): CentreOnDay[] => [
  centre,
  ...centre.branches.flatMap(withBranches),
];
