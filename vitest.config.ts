import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;
const support = (name: string) => path.join(here, "tests", "support", name);

/** Settings every project shares; `server-only` throws outside Next, so an empty module stands in for it. */
const shared = {
  resolve: { alias: { "server-only": support("server-only.ts"), "@": here } },
};

const project = (name: string, setupFiles: string[], testTimeout: number) => ({
  ...shared,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    setupFiles: [support("fail-on-console-error.ts"), ...setupFiles],
    pool: "forks" as const,
    // Unit tests are of pure parts: sharing what was imported halves their time (50 s to 24 on two cores).
    isolate: name !== "unit",
    testTimeout,
    hookTimeout: 30_000,
    // Waiting for a condition ends when it holds; a busy machine may need long.
    expect: { poll: { timeout: 25_000 } },
  },
});

export default defineConfig({
  test: {
    // The default leaves a core free; much of what these tests do is waiting for processes of their own.
    maxWorkers: availableParallelism(),
    projects: [
      project("unit", [], 10_000),
      project("contract", [support("own-database.ts")], 30_000),
      project("integration", [support("own-database.ts")], 30_000),
    ],
  },
});
