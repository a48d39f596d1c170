import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { say, type Text } from "../kernel/say.ts";
import { loadShippedPacks } from "../modules/community/packs/index.ts";
import { loadProgramme } from "../modules/foundation/programme/index.ts";
import type { OpenDatabase } from "../platform/database/open.ts";
import type { Database } from "../platform/database/pool.ts";
import { runAs } from "../platform/database/run-as.ts";
import { createFileStore, type FileStore } from "../platform/files/index.ts";
import { demoRoles, hashPassword } from "../platform/identity/index.ts";
import { secretIn } from "../platform/secret.ts";
import type { Settings } from "../platform/settings.ts";
import { granted } from "./granted.ts";
import { loadCalendar } from "./load-calendar.ts";
import { loadCoaching } from "./load-coaching.ts";
import { loadConsultations } from "./load-consultations.ts";
import { loadLedger } from "./load-ledger.ts";
import { readOldNotices } from "./load-notices.ts";
import { loadPeople } from "./load-people.ts";
import { loadPlaces } from "./load-places.ts";
import { loadPlans } from "./load-plans.ts";
import { finishOldSteps, loadRecords } from "./load-records.ts";
import { loadReports } from "./load-reports.ts";
import { loadRequests } from "./load-requests.ts";
import { loadReviews } from "./load-reviews.ts";
import { loadSubsidies } from "./load-subsidies.ts";
import { osaka } from "./osaka.ts";
import type { PlannedProgramme } from "./plan.ts";
import { tsurumi } from "./tsurumi.ts";

const passwordFile = "demo-password";

/** The password of the demonstration: the given one, or one made once and kept with the data. */
const passwordOf = (settings: Settings): string => {
  if (!settings.demoPassword) return secretIn(settings.dataFolder, passwordFile, 9);
  writeFileSync(join(settings.dataFolder, passwordFile), settings.demoPassword, { mode: 0o600 });
  return settings.demoPassword;
};

/** True when this is the very first start; claims the installation for the demonstration. */
const claim = async (ownerUrl: string): Promise<boolean> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const claimed = await owner.query(
      "update app.installation set demo = true where not demo and not exists (select 1 from programme.programme) and not exists (select 1 from people.person)",
    );
    return claimed.rowCount === 1;
  } finally {
    await owner.end();
  }
};

type Around = {
  readonly passwordHash: string;
  readonly files: FileStore;
  /** Folder of the project. */
  readonly root: string;
};

const loadOne = async (
  database: Database,
  planned: PlannedProgramme,
  text: string,
  { passwordHash, ...around }: Around,
) => {
  const entry = { who: { kind: "system" }, mode: "write", origin: "demo" } as const;
  granted(
    await runAs(database, entry, (ctx) =>
      loadProgramme(ctx, { text, fileName: planned.file, demoToday: planned.today }),
    ),
  );
  const people = await runAs(database, { ...entry, programme: planned.code }, async (ctx) => {
    const places = await loadPlaces(ctx, planned.councils);
    const loaded = await loadPeople(ctx, planned.people, places, passwordHash);
    await loadRecords(ctx, planned);
    await finishOldSteps(ctx);
    await loadRequests(ctx, planned, loaded);
    return loaded;
  });
  const advisor = people.get("advisor");
  if (advisor !== undefined) {
    await loadReviews(database, planned.code, advisor);
    const workers = [...people].flatMap(([key, id]) => (/^worker/.test(key) ? [id] : []));
    await loadCoaching(database, planned.code, advisor, workers);
  }
  // Before the reports, which count them and are frozen as they are submitted.
  await loadConsultations(database, planned, people);
  await loadPlans(database, planned, people);
  await loadLedger(database, planned, people, around);
  await loadSubsidies(database, planned, people);
  await loadReports(database, planned, people);
  await loadCalendar(database, planned, people);
};

/** Loads the demonstration world on the very first start; never beside a real programme. */
export const loadDemo = async (open: OpenDatabase, settings: Settings, root: string): Promise<void> => {
  if (!settings.demo || !(await claim(open.ownerUrl))) return;
  console.log("デモ用の世界を用意しています… — preparing the demonstration world…");
  const passwordHash = await hashPassword(passwordOf(settings));
  const around = { passwordHash, files: createFileStore(join(settings.dataFolder, "files")), root };
  granted(
    await runAs(open.database, { who: { kind: "system" }, mode: "write", origin: "demo" }, (ctx) =>
      loadShippedPacks(ctx, root),
    ),
  );
  const osakaText = await readFile(join(root, "programmes", "osaka-2012.yaml"), "utf8");
  const tsurumiText = await readFile(join(root, "programmes", "tsurumi-2019.yaml"), "utf8");
  await loadOne(open.database, osaka(osakaText), osakaText, around);
  await loadOne(open.database, tsurumi(), tsurumiText, around);
  await readOldNotices(open.database);
};

/** What the terminal says about signing in; nothing outside of the demonstration. */
export const demoSignIns = async (database: Database, settings: Settings): Promise<readonly Text[]> => {
  const roles = await runAs(database, { who: { kind: "public" }, mode: "read", origin: "cli" }, demoRoles);
  const path = join(settings.dataFolder, passwordFile);
  if (roles.length === 0 || !existsSync(path)) return [];
  const password = readFileSync(path, "utf8").trim();
  return [
    say(
      "デモ用の世界です。サインインの画面で役割を選ぶだけで入れます。",
      "This is the demonstration world. Choose a role on the sign-in page and you are in.",
    ),
    say(
      `メールとパスワードで入るとき： manager@tsurumi.example など ／ ${password}`,
      `With mail and password: manager@tsurumi.example and others / ${password}`,
    ),
  ];
};
