import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startService } from "@/lib/launch/processes.mjs";

const dir = mkdtempSync(path.join(tmpdir(), "patra-service-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Forks itself; ready once its child has answered, as Next's server with reload does. */
const forking = `
  const { fork } = require("node:child_process");
  if (process.argv[2] === "child") {
    process.once("message", () => process.send("answer"));
    process.send("here");
  } else {
    const child = fork(__filename, ["child"]);
    child.on("message", (message) => {
      if (message === "answer") process.send({ ready: true });
      else setTimeout(() => child.send("question"), 200); // it has nothing to do but to wait for it
    });
    child.once("exit", (code) => process.send({ failed: "the child ended with " + code }));
    setInterval(() => {}, 1000);
  }`;

test("a service's own child keeps its channel, and the service ends when it is told to", async () => {
  const script = path.join(dir, "forking.cjs");
  writeFileSync(script, forking);
  const service = startService("forking", [script]);
  try {
    await expect(service.ready).resolves.toEqual({ ready: true });
  } finally {
    await service.stop();
  }
  expect(service.child.signalCode).toBe("SIGTERM");
});
