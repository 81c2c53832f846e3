import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lookForNews } from "@/app/_ui/look-for-news";

const answers: Record<string, RequestListener> = {
  "/there": (_, response) => response.end('{"count":2}'),
  "/gone": (_, response) => response.writeHead(404).end('{"title":"not_found"}'),
  "/proxy": (_, response) => response.end("<html>"),
  "/half": (_, response) => response.writeHead(200, { "content-length": 11 }).write('{"count'),
};
const desk = createServer((request, response) => answers[request.url ?? ""]?.(request, response));
let origin: string;
beforeAll(async () => {
  await new Promise<void>((listening) => desk.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
});
afterAll(async () => {
  desk.closeAllConnections();
  await new Promise((closed) => desk.close(closed));
});
const ask = (path: string, signal = new AbortController().signal) => lookForNews(`${origin}${path}`, signal);

test("an open page that looks for news is given what the desk answers, and of a refusal its status", async () => {
  expect(await ask("/there")).toEqual({ status: 200, body: { count: 2 } });
  expect(await ask("/gone")).toEqual({ status: 404, body: null });
});

test("an answer that is not the desk's, and none, are no news", async () => {
  expect(await ask("/proxy")).toBeNull();
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
