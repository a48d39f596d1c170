import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import sharp from "sharp";
import {
  drawSample,
  paperSheet,
  publishAccounts,
  seeVoucher,
  signPaper,
  writeReport,
} from "../../src/modules/community/disclosure/index.ts";
import {
  askToClose,
  type BookId,
  closeBook,
  decideBudget,
  enterSlip,
  writeBudget,
} from "../../src/modules/community/ledger/index.ts";
import type { Ctx } from "../../src/platform/database/run-as.ts";
import { createFileStore } from "../../src/platform/files/index.ts";
import { type Assets, openAssets } from "../../src/web/assets.ts";
import { auditorPages } from "../../src/web/auditors/pages.ts";
import { failure } from "../../src/web/failure.tsx";
import { ledgerPages } from "../../src/web/ledger/pages.ts";
import { publicPages } from "../../src/web/public/pages.ts";
import { setToday } from "./build/index.ts";
import { ledgerWorld, type Officer } from "./ledger-world.ts";
import { appWith, visitor } from "./visitor.ts";

/** A council's book of a whole year with three vouchers, one of them with a photo that tells where it was taken. */
export const auditWorld = async (assets: Assets = openAssets("/nowhere")) => {
  const world = await ledgerWorld();
  const folder = mkdtempSync(join(tmpdir(), "machisen-audit-"));
  const files = createFileStore(folder);
  const app: Hono = appWith(
    world.db,
    (to) => assets.serve(to),
    (to, deps) => publicPages(to, { ...deps, files, assets }),
    (to, deps) => ledgerPages(to, { ...deps, files, assets }),
    (to, deps) => auditorPages(to, { ...deps, files, assets }),
    failure,
  );
  const book: BookId = await world.begin();
  const path = join(folder, "photo.jpg");
  await writeFile(
    path,
    await sharp({ create: { width: 600, height: 800, channels: 3, background: "#ffd0a0" } })
      .withExif({ IFD0: { Artist: "見本の人" } })
      .jpeg()
      .toBuffer(),
  );
  const kept = await files.keep({ path, name: "領収書.jpg", tooLarge: false }, "files");
  if (!kept.ok) throw new Error("no photo");
  const entered = await world.typed(book, { amount: "5000" });
  const pictured = await world.as("treasurer", (ctx) =>
    enterSlip(ctx, { book, entered, key: randomUUID(), pictures: [kept.value] }),
  );
  if (!pictured.ok) throw new Error("no slip");
  const slips = [pictured.value.id, await world.enter(book), await world.enter(book, { amount: "300" })];
  await world.approve(book, slips);
  const { accounts, funds } = await world.chart(book);
  const idOf = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id);
  const rows = [
    { category: idOf(accounts, "supplies"), fund: idOf(funds, "activity"), project: "", amount: "8,000" },
    { category: idOf(accounts, "post"), fund: idOf(funds, "activity"), project: "", amount: "840" },
  ];
  await world.as("treasurer", (ctx) => writeBudget(ctx, { book, version: 0, rows, words: "" }));
  await world.as("chair", (ctx) =>
    decideBudget(ctx, { book, version: 2, day: "2019-05-12", meeting: "総会" }),
  );
  const close = async () => {
    await setToday(world.db, "2020-04-02", world.code);
    await world.as("treasurer", (ctx) => askToClose(ctx, { book }));
    const closed = await world.as("chair", (ctx) => closeBook(ctx, { book }));
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    await setToday(world.db, "2020-05-20", world.code);
  };
  const one = async <T>(text: string, values: unknown[] = []): Promise<T> =>
    (await world.db.owner.query(text, values)).rows[0];
  /** Closes the year, sees every voucher, signs and publishes. */
  const publish = async () => {
    await close();
    const granted = <T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T => {
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      return outcome.value;
    };
    const auditor = <T>(work: (ctx: Ctx) => Promise<T>) => world.as("auditor", work);
    granted(await auditor((ctx) => drawSample(ctx, { book })));
    const yes = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };
    for (const { entry } of (await auditor((ctx) => paperSheet(ctx, book)))?.vouchers ?? [])
      granted(await auditor((ctx) => seeVoucher(ctx, { book, entry, entered: yes })));
    granted(await auditor((ctx) => writeReport(ctx, { book, report: "適正でした。" })));
    await auditor((ctx) => sign(ctx, book));
    const said = { on: "2020-05-20", meeting: "総会", presided: "見本 議長", decision: "承認した。" };
    const entered = { ...said, sure: "yes", others: "yes" };
    granted(await world.as("chair", (ctx) => publishAccounts(ctx, { book, entered })));
  };
  return {
    ...world,
    publishYear: publish,
    app,
    files,
    book,
    original: kept.value.sha256,
    closeYear: close,
    one,
    visit: (who: Officer | null) => visitor(world.db, app, who === null ? null : world.people[who]),
    end: async () => {
      rmSync(folder, { recursive: true, force: true });
      await world.close();
    },
  };
};

/** Signs the working paper as whoever acts. */
export const sign = async (ctx: Ctx, book: BookId): Promise<void> => {
  const entered = { words: "適正であると認めます。", named: "", sure: "yes" };
  const signed = await signPaper(ctx, { book, entered });
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
};

export type AuditWorld = Awaited<ReturnType<typeof auditWorld>>;
