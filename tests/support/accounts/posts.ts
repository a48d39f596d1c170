import type { Actor, Area } from "./world.ts";

export type Post =
  | "treasurer"
  | "chair"
  | "vice-chair"
  | "auditor"
  | "secretary"
  | "ward officer"
  | "support worker";

const posts: Readonly<Record<Area, Partial<Record<Actor, Post>>>> = {
  own: {
    treasurer: "treasurer",
    deputy: "treasurer",
    chair: "chair",
    vice: "vice-chair",
    auditor: "auditor",
    secretary: "secretary",
    ward: "ward officer",
    worker: "support worker",
  },
  beside: { stranger: "treasurer", ward: "ward officer", worker: "support worker" },
};

/** The post that an actor holds for a council; null = an outsider. */
export const postOf = (actor: Actor, area: Area): Post | null => posts[area][actor] ?? null;
