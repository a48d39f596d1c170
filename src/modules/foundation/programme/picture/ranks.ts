import type { Bond } from "./organisation.ts";

/** Posts in rows, those who direct, head or advise above those they do it to. */
export const ranksOf = (posts: readonly string[], bonds: readonly Bond[]): string[][] => {
  const inside = bonds.filter(({ from, to }) => posts.includes(from) && posts.includes(to));
  const rankOf = (post: string, seen: readonly string[]): number =>
    inside
      // Two posts that deal with each other both ways would climb for ever; who was seen is not climbed again.
      .filter(({ from, to }) => to === post && !seen.includes(from))
      .reduce((rank, { from }) => Math.max(rank, rankOf(from, [...seen, from]) + 1), 0);
  const rows: string[][] = [];
  for (const post of posts) {
    const rank = rankOf(post, [post]);
    rows[rank] = [...(rows[rank] ?? []), post];
  }
  return rows.filter((row) => row !== undefined && row.length > 0);
};
