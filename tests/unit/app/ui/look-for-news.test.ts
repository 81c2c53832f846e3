import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lookForNews } from "@/app/_ui/look-for-news";
import { type Answer, type AnsweringServer, startAnsweringServer } from "@/tests/support/answering-server";

const answers: Record<string, Answer> = {
  "/there": { status: 200, body: { count: 2 } },
  "/gone": { status: 404, body: { title: "not_found" } },
  "/proxy": { status: 200, body: "<html>" },
  "/cut": "cut",
  "/half": { status: 200, body: '{"count', headers: { "content-length": "11" } },
};
let desk: AnsweringServer;
beforeAll(async () => {
  desk = await startAnsweringServer(({ path }) => answers[path] ?? "cut");
});
afterAll(() => desk.close());
const ask = (path: string, signal = new AbortController().signal) => lookForNews(`${desk.url}${path}`, signal);

test("an open page that looks for news is given what the desk answers, and of a refusal its status", async () => {
  expect(await ask("/there")).toEqual({ status: 200, body: { count: 2 } });
  expect(await ask("/gone")).toEqual({ status: 404, body: null });
});

test("an answer that is not the desk's, and none, are no news", async () => {
  expect(await ask("/proxy")).toBeNull();
  expect(await ask("/cut")).toBeNull();
  const closed = new AbortController();
  closed.abort();
  expect(await ask("/there", closed.signal)).toBeNull();
});

test("a page that is left in the middle of an answer ends quietly", async () => {
  const left = new AbortController();
  const asked = vi.spyOn(globalThis, "fetch");
  const looking = ask("/half", left.signal);
  await asked.mock.results[0]?.value; // its head is there, its end is not
  left.abort();
  expect(await looking).toBeNull();
});
