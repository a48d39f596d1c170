import { randomUUID } from "node:crypto";
import type { PersonId } from "../../src/kernel/ids.ts";
import {
  approveSlips,
  type BookId,
  beginBook,
  bookSheet,
  type Chart,
  type EnteredSlip,
  enterSlip,
  type SlipId,
  slipSheet,
} from "../../src/modules/community/ledger/index.ts";
import { type Ctx, runAs } from "../../src/platform/database/run-as.ts";
import { type BuiltCouncil, buildAppointment, buildCouncil, setToday } from "./build/index.ts";
import { asSystem, testDatabase } from "./database.ts";

export type Officer =
  | "treasurer"
  | "deputy"
  | "chair"
  | "vice"
  | "auditor"
  | "secretary"
  | "ward"
  | "worker"
  | "stranger";

/** A council of the Tsurumi programme on 14 February 2020 with its officers, the ward, a worker, and the treasurer of the council beside. */
export const ledgerWorld = async () => {
  const db = await testDatabase();
  const code = "tsurumi-2019";
  const councils: BuiltCouncil[] = [];
  const people = await asSystem(db, async (ctx): Promise<Record<Officer, PersonId>> => {
    councils.push(
      await buildCouncil(ctx, { name: "見本榎本地域活動協議会" }),
      await buildCouncil(ctx, { name: "見本今津地域活動協議会" }),
    );
    const [own, beside] = councils;
    const officer = async (post: string, name: string, council = own) =>
      (await buildAppointment(ctx, { post, name, ...(council ? { council: council.id } : {}) })).person;
    const staff = async (post: string, name: string) => (await buildAppointment(ctx, { post, name })).person;
    return {
      treasurer: await officer("treasurer", "見本 会計"),
      deputy: await officer("treasurer", "見本 会計補佐"),
      chair: await officer("chair", "見本 会長"),
      vice: await officer("vice-chair", "見本 副会長"),
      auditor: await officer("auditor", "見本 監事"),
      secretary: await officer("secretary", "見本 書記"),
      ward: await staff("ward-officer", "見本 区子"),
      worker: await staff("support-worker", "見本 支援"),
      stranger: await officer("treasurer", "見本 隣", beside),
    };
  });
  await setToday(db, "2020-02-14", code);
  const as = <T>(who: Officer, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    runAs(
      db.database,
      { who: { kind: "person", id: people[who] }, mode: "write", programme: code, origin: "test" },
      work,
    );
  const [own] = councils;
  if (!own) throw new Error("no council");
  const granted = <T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  const begin = async (year = 2019): Promise<BookId> =>
    granted(await as("treasurer", (ctx) => beginBook(ctx, { council: own.id, year })));
  const chart = async (book: BookId): Promise<Chart> => {
    const sheet = await as("treasurer", (ctx) => bookSheet(ctx, book));
    if (!sheet) throw new Error("no book");
    return sheet.chart;
  };
  /** What a treasurer types for a packet of paper cups, with changes. */
  const typed = async (book: BookId, changes: Partial<EnteredSlip> = {}): Promise<EnteredSlip> => {
    const { accounts, funds } = await chart(book);
    const id = (list: readonly { code: string; id: number }[], one: string) =>
      String(list.find((item) => item.code === one)?.id ?? "");
    return {
      kind: "out",
      day: "2019-06-03",
      account: id(accounts, "cash"),
      to: "",
      amount: "1,980",
      party: "見本商店",
      what: "紙コップ 200個",
      paper: "receipt",
      paperReason: "",
      addressedTo: "見本榎本地域活動協議会",
      shopPlace: "大阪市鶴見区見本1-2-3",
      parts: [
        {
          category: id(accounts, "supplies"),
          fund: id(funds, "activity"),
          project: "",
          amount: "",
          note: "",
        },
      ],
      ...changes,
    };
  };
  const enter = async (book: BookId, changes: Partial<EnteredSlip> = {}, who: Officer = "treasurer") => {
    const entered = await typed(book, changes);
    return granted(await as(who, (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }))).id;
  };
  const version = async (slip: SlipId): Promise<number> =>
    (await as("treasurer", (ctx) => slipSheet(ctx, slip)))?.slip.version ?? 0;
  const approve = async (book: BookId, slips: readonly SlipId[], who: Officer = "chair") => {
    const read = await Promise.all(slips.map(async (id) => ({ id, version: await version(id) })));
    return as(who, (ctx) => approveSlips(ctx, { book, slips: read }));
  };
  return {
    db,
    code,
    council: own.id,
    beside: councils[1]?.id ?? own.id,
    people,
    as,
    begin,
    chart,
    typed,
    enter,
    version,
    approve,
    close: () => db.drop(),
  };
};

export type LedgerWorld = Awaited<ReturnType<typeof ledgerWorld>>;
