import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { daily } from "./daily.ts";

it("does every job at once and again, tells what failed, and ends when the one at work has ended", async () => {
  const done: string[] = [];
  const failed: string[] = [];
  const jobs = [
    () => Promise.reject(new Error("no disk")),
    async () => {
      await wait(5);
      done.push("second");
    },
  ];
  const house = daily(jobs, (error) => failed.push(error.message), 20);
  await expect.poll(() => done.length).toBeGreaterThan(1);
  await house.close();
  const after = done.length;
  expect(failed.length).toBeGreaterThanOrEqual(after);
  await wait(60);
  expect(done).toHaveLength(after);
});
