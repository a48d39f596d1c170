import { writeFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { reviewRecord } from "../../src/modules/centre/support/index.ts";
import { routes } from "../../src/web/routes.ts";
import { buildAppointment, buildRecord, granted } from "../support/build/index.ts";
import { asPerson, asSystem, type TestDatabase } from "../support/database.ts";
import { everyPage } from "../support/every-page.ts";
import { liveAccounts } from "../support/release-accounts.ts";
import {
  emptyRelease,
  literalsOf,
  type Release,
  releases,
  rowsFile,
  tablesOf,
} from "../support/released-database.ts";
import { reportWorld } from "../support/report-world.ts";
import { visitor } from "../support/visitor.ts";

const p = "tsurumi-2019";

/** A month of a small centre, made with the product itself: everything that a database of that release can hold. */
const live = async (db: TestDatabase, { last }: Pick<Release, "last">): Promise<void> => {
  const world = await reportWorld(db, "tsurumi", "2019-07-05");
  const council = await world.council("榎本", "271241");
  const people = {
    worker: await world.person("support-worker"),
    advisor: await world.person("advisor"),
    manager: await world.person("operations-manager"),
    officer: await world.person("ward-officer"),
  };
  const officer = async (post: string) =>
    (await asSystem(db, (ctx) => buildAppointment(ctx, { programme: world.programme, post, council })))
      .person;
  const officers = {
    chair: await officer("chair"),
    treasurer: await officer("treasurer"),
    auditor: await officer("auditor"),
  };
  const write = (day: string, done: string) =>
    asSystem(
      db,
      (ctx) => buildRecord(ctx, { worker: people.worker, councils: [String(council)], day, done }),
      p,
    );
  const review = (id: Awaited<ReturnType<typeof write>>["id"], verdict: "approved" | "returned") =>
    asPerson(db, people.advisor, p, async (ctx) =>
      granted(await reviewRecord(ctx, { id, version: 1, verdict, note: "髙﨑さんの名を確かめてください。" })),
    );
  const first = await write("2019-06-03", "名簿の作り方を伝えた。𠮷田会長と話した。");
  await review(first.id, "approved");
  await review((await write("2019-06-10", "広報紙の割付けを助言した。")).id, "returned");
  await write("2019-07-02", "夏まつりの打合せに出た。");
  const app = everyPage(db);
  const step = async (who: PersonId, name: string, version: number, reason = "") => {
    const fields = { step: name, version: String(version), reason };
    const page = routes.reportMove(p, "2019-06", "tsurumi-centre");
    expect((await (await visitor(db, app, who)).post(page, fields)).status, name).toBe(303);
  };
  await step(people.worker, "start", 0);
  await step(people.worker, "send-to-review", 1);
  await step(people.advisor, "mark-reviewed", 2);
  await step(people.manager, "submit", 3);
  await asSystem(db, async ({ db: run }) => {
    await sql`insert into files.file (sha256, media_type, size) values (${"ab".repeat(32)}, 'application/pdf', 9)`.execute(
      run,
    );
    await sql`insert into support.attachment (record_id, area_id, file_id, name)
      select r.id, r.area_id, f.id, '次第.pdf' from support.record r, files.file f where r.id = ${first.id}`.execute(
      run,
    );
    await sql`select identity.put_account(${people.worker}, 'worker@example.jp', '$argon2id$none')`.execute(
      run,
    );
    await sql`insert into notices.mail (recipient, subject, body) values ('worker@example.jp', '件名', '')`.execute(
      run,
    );
  });
  await db.owner.query(
    `insert into support.draft (person_id, form, programme_id, fields)
     select ${people.worker}, 'record-new', id, '[["done", "書きかけ"]]' from programme.programme`,
  );
  if (last >= "0041") await liveAccounts(db, { council, officers });
};

// Before a release: add it to `releases`, then MACHISEN_WRITE_RELEASE=1.2.3 npm test tests/database/write-release.test.ts
for (const release of releases)
  it.runIf(process.env.MACHISEN_WRITE_RELEASE === release.version)(
    `writes the rows of a database of ${release.version}`,
    async () => {
      const [fresh, db] = [await emptyRelease(release), await emptyRelease(release)];
      await live(db, release);
      const parts = [
        `-- A month of a small centre in a database of Machisen ${release.version} (up to ${release.last}); people are invented.`,
        "-- Written by tests/database/write-release.test.ts, read by upgrade.test.ts. A released state never changes.",
      ];
      for (const one of await tablesOf(db)) {
        const [born, rows] = [await literalsOf(fresh, one), await literalsOf(db, one)];
        if (born.length > 0) parts.push(`delete from ${one.table};`);
        if (rows.length === 0) continue;
        parts.push(
          `insert into ${one.table} (${one.columns.join(", ")}) overriding system value values\n${rows.join(",\n")};`,
        );
        if (one.columns.includes("id"))
          parts.push(
            `select setval(s, (select max(id) from ${one.table})) from pg_get_serial_sequence('${one.table}', 'id') s where s is not null;`,
          );
      }
      writeFileSync(rowsFile(release), `${parts.join("\n\n")}\n`);
      await fresh.drop();
      await db.drop();
    },
  );
