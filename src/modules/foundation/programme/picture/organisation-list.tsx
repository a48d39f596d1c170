import type { Text, Translate } from "../../../../kernel/say.ts";
import type { CentreOnDay, Organisation, PostHolders } from "./organisation.ts";
import { holdersOf } from "./post-words.ts";
import { words } from "./text.ts";

type Props = { readonly organisation: Organisation; readonly t: Translate };

/** The picture in words, for those who don't see it and for those who want to copy it. */
export const OrganisationList = ({ organisation, t }: Props) => {
  const { client, centres, councils, bonds } = organisation;
  const names = new Map<string, Text>([
    ["client", client.name],
    ["councils", councils.name],
  ]);
  for (const centre of centres.flatMap(withBranches))
    for (const { code, name } of centre.posts) names.set(code, name);
  return (
    <ul class="picture-list">
      <li>
        {t(client.name)}
        <Posts posts={client.posts} t={t} />
      </li>
      {centres.map((centre) => (
        <Centre key={centre.code} centre={centre} t={t} />
      ))}
      <li>
        {t(councils.name)}（{t(words.supportsEach(councils.level))}）
        {councils.posts.length > 0 && (
          <ul>
            {councils.posts.map((name) => (
              <li key={name.en}>{t(name)}</li>
            ))}
          </ul>
        )}
      </li>
      <li>
        {t(words.whoDealsWithWhom)}
        <ul>
          {bonds.map(({ from, to, relations }) => {
            const [one, other] = [names.get(from), names.get(to)];
            return (
              one &&
              other && <li key={`${from}-${to}`}>{t(words.bond(one, other, words.relations(relations)))}</li>
            );
          })}
        </ul>
      </li>
    </ul>
  );
};

const Centre = ({ centre, t }: { centre: CentreOnDay; t: Translate }) => (
  <li>
    {[
      t(centre.name),
      centre.place && t(centre.place),
      centre.sample && t(words.sample),
      centre.contract === null && t(words.noContract),
    ]
      .filter(Boolean)
      .join("　")}
    <Posts posts={centre.posts} t={t} />
    {centre.branches.length > 0 && (
      <ul>
        {centre.branches.map((branch) => (
          <Centre key={branch.code} centre={branch} t={t} />
        ))}
      </ul>
    )}
  </li>
);

const Posts = ({ posts, t }: { posts: readonly PostHolders[]; t: Translate }) =>
  posts.length === 0 ? null : (
    <ul>
      {posts.map((post) => {
        const number =
          post.required > 0 ? t(words.number(Math.min(post.names.length, post.required), post.required)) : "";
        return (
          <li key={post.code}>{[t(post.name), number, holdersOf(post, t)].filter(Boolean).join("　")}</li>
        );
      })}
    </ul>
  );

const withBranches = (centre: CentreOnDay): CentreOnDay[] => [
  centre,
  ...centre.branches.flatMap(withBranches),
];
