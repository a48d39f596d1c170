import { isPaid, type Rule } from "./shape.ts";

/** What a project costs is bought while it goes on. */
export const outsideProject: Rule = (slip, { chart }) =>
  isPaid(slip)
    ? slip.parts.flatMap(({ project }, place) => {
        const named = chart.projects.find(({ id }) => id === project);
        if (!named || (named.starts <= slip.day && slip.day <= named.ends)) return [];
        const { name, starts, ends } = named;
        return [
          { code: "outside-project" as const, part: place + 1, values: { project: name, starts, ends } },
        ];
      })
    : [];
