import type { Command } from "commander";
import { demoSignIns, loadDemo } from "../demo/index.ts";
import { say } from "../kernel/say.ts";
import { loadShippedPacks } from "../modules/community/packs/index.ts";
import { openDatabase } from "../platform/database/open.ts";
import type { Database } from "../platform/database/pool.ts";
import { runAs } from "../platform/database/run-as.ts";
import { readSettings } from "../platform/settings.ts";
import { serve } from "../server.ts";
import { printProblem } from "./print-problem.ts";
import { printText } from "./print-text.ts";
import { projectRoot } from "./project-root.ts";

const untilTold = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => done());
  });

/** A new release may bring a new version of a rule pack. One that is refused is told, and the house opens with those it has. */
const loadRulePacks = async (database: Database): Promise<void> => {
  const loaded = await runAs(database, { who: { kind: "system" }, mode: "write", origin: "start" }, (ctx) =>
    loadShippedPacks(ctx, projectRoot),
  );
  if (!loaded.ok) printProblem(loaded.error, "rule-packs");
};

/** `machisen start`: database, migrations, demonstration on the very first start, and the pages. */
export const register = (program: Command): void => {
  program
    .command("start")
    .description("まちセンを動かす — run Machisen")
    .action(async () => {
      // A reader of our output that goes away (`npm start | head`) is no reason to fall over.
      process.stdout.on("error", () => undefined);
      const told = untilTold();
      const settings = readSettings(process.env);
      const open = await openDatabase(settings, projectRoot);
      try {
        await loadRulePacks(open.database);
        await loadDemo(open, settings, projectRoot);
        const running = await serve(open.database, settings, projectRoot);
        const address = settings.origin ?? `http://127.0.0.1:${running.port}`;
        printText(say(`まちセンが動いています： ${address}`, `Machisen is running: ${address}`));
        for (const line of await demoSignIns(open.database, settings)) printText(line);
        await told;
        await running.close();
      } finally {
        await open.close();
      }
    });
};
