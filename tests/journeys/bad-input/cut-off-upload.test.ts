import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, serve } from "../../../src/server.ts";
import { testSettings } from "../../support/demo-world.ts";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";

let world: RecordsWorld;
let running: Running;
beforeAll(async () => {
  world = await recordsWorld();
  running = await serve(world.db.database, testSettings(), resolve(import.meta.dirname, "../../.."));
});
afterAll(async () => {
  await running.close();
  await world.close();
});

const part = (name: string, value: string, file = "") =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n`;

/** Sends the beginning of a form and hangs up. */
const hangUp = (path: string, type: string, body: string): Promise<void> =>
  new Promise((done) => {
    const line = connect(running.port, "127.0.0.1", () => {
      const host = `127.0.0.1:${running.port}`;
      line.write(
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: ${type}\r\nContent-Length: 900000\r\n\r\n${body}`,
      );
      setTimeout(() => {
        line.destroy();
        setTimeout(done, 300);
      }, 200);
    });
    line.on("error", () => undefined);
  });

it("leaves the server standing and nothing behind, wherever the line breaks", async () => {
  const waiting = () => readdirSync(tmpdir()).filter((name) => name.startsWith("machisen-upload-"));
  const before = new Set(waiting());
  const field = part("key", randomUUID()) + part("done", "途中まで");
  const multipart = "multipart/form-data; boundary=cut";
  for (const path of ["/tsurumi-2019/field/send", "/tsurumi-2019/records/new", "/sign-in"]) {
    await hangUp(path, multipart, field + part("picture-a", "x".repeat(5000), "a.jpg").slice(0, -2));
    await hangUp(path, multipart, field.slice(0, -6));
    // One more than a form takes, and the line breaks in it.
    await hangUp(path, multipart, field + part("files", "x".repeat(500), "a.jpg").repeat(21).slice(0, -2));
    await hangUp(path, "application/x-www-form-urlencoded", "done=half");
  }
  const alive = await fetch(`http://127.0.0.1:${running.port}/`);
  expect(alive.status).toBe(200);
  expect(await world.count()).toBe(0);
  // Other tests upload at the same time; theirs go as well.
  const left = waiting().filter((name) => !before.has(name));
  await expect.poll(() => waiting().filter((name) => left.includes(name)), { timeout: 10_000 }).toEqual([]);
}, 30_000);
