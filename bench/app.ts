import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

export type RunningApp = {
  readonly origin: string;
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

const ended = (child: ChildProcess): Promise<void> => new Promise((done) => child.once("exit", () => done()));

const lineFrom = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((done, fail) => {
    let said = "";
    child.stdout?.on("data", (data) => {
      said += data;
      const found = pattern.exec(said);
      if (found) done(found[1] ?? found[0]);
    });
    child.once("exit", () => fail(new Error(`ended early: ${said}`)));
  });

/** The product itself, as `npm start` runs it, in a process of its own. */
export const startApp = async (databaseUrl: string, dataFolder: string): Promise<RunningApp> => {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    MACHISEN_DATA: dataFolder,
    MACHISEN_DEMO: "off",
    PORT: "0",
    NODE_ENV: "production",
  };
  const flags: string[] = JSON.parse(readFileSync(resolve(root, "scripts/node-flags.json"), "utf8"));
  const child = spawn(process.execPath, [...flags, resolve(root, "dist/cli.js"), "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await lineFrom(child, /(http:\/\/127\.0\.0\.1:\d+)/);
  return {
    origin,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    stop: async () => {
      const gone = ended(child);
      child.kill("SIGTERM");
      await gone;
    },
  };
};

/** The ceiling: a node:http server that says hello. */
export const startHello = async (port: number): Promise<{ readonly stop: () => Promise<void> }> => {
  const child = spawn(process.execPath, [resolve(root, "bench/hello.ts"), String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await lineFrom(child, /ready/);
  return {
    stop: async () => {
      const gone = ended(child);
      child.kill("SIGTERM");
      await gone;
    },
  };
};

/** Signs in by the form, like anybody; answers the Cookie header. */
export const signIn = async (origin: string, mail: string, password: string): Promise<string> => {
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin },
    body: new URLSearchParams({ mail, password }),
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("machisen_session="));
  if (!cookie) throw new Error(`the bench could not sign in: ${answer.status}`);
  return cookie.split(";")[0] ?? "";
};
