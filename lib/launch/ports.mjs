import { createServer } from "node:net";

const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** A TCP port nobody listens on: the first free one from `from`, or any when `from` is 0. */
export async function freePort(from = 0, host = "127.0.0.1") {
  if (from === 0) {
    const probe = createServer();
    await new Promise((listening) => probe.listen(0, host, listening));
    const { port } = probe.address();
    await new Promise((closed) => probe.close(closed));
    return port;
  }
  for (let port = from; port < from + 100; port++) if (await isFree(port, host)) return port;
  return freePort(0, host);
}

/** Waits until an address answers with a 2xx status. @throws Error after `seconds` */
export async function untilAnswers(url, { seconds = 60, signal } = {}) {
  const deadline = Date.now() + seconds * 1000;
  let last = "no answer";
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    try {
      const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (reply.ok) return;
      last = `status ${reply.status}`;
    } catch (error) {
      last = error.cause?.code ?? error.name;
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`no good answer within ${seconds} s (${last})`);
}
