import { turnPhoto } from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { bookIn, slipIn } from "../book-in.ts";
import { words } from "../text.ts";
import { showSlip } from "./slip.tsx";

/** Turns a photo by a quarter; pressed again, it goes on. */
export const turnPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, param, programme } = visit;
    const [slip, book] = [slipIn(visit), bookIn(visit)];
    if (slip === null || book === null) return missing();
    const version = Number(form.get("version"));
    const turned = await turnPhoto(ctx, deps.files, {
      slip,
      version,
      picture: Number(param("picture")) || 0,
    });
    return turned.ok
      ? redirect(routes.slip(programme.code, book, slip), { text: words.turned })
      : again(turned.error, (trouble, status) => showSlip(visit, { trouble, status }));
  };
