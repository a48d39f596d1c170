import { expect, it } from "vitest";
import { keptAnswers } from "./kept-answers.ts";

const counting = () => {
  let times = 0;
  return { work: async () => new Response(`${++times}`), times: () => times };
};

it("computes an answer once, however many ask at the same time, and gives each of them all of it", async () => {
  const [kept, { work, times }] = [keptAnswers(2), counting()];
  const answers = await Promise.all(Array.from({ length: 10 }, () => kept("a", work)));
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(10).fill("1"));
  expect(times()).toBe(1);
});

it("keeps only a few, the last asked for longest", async () => {
  const [kept, { work, times }] = [keptAnswers(2), counting()];
  for (const tag of ["a", "b", "a", "c", "a", "b"]) await kept(tag, work);
  expect(times()).toBe(4);
});

it("keeps neither what failed nor what isn't there", async () => {
  const kept = keptAnswers(2);
  await expect(kept("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect((await kept("a", async () => new Response("no", { status: 404 }))).status).toBe(404);
  expect(await (await kept("a", async () => new Response("yes"))).text()).toBe("yes");
});
