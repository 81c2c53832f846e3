import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The product, its logins and its samples are started and named by `npm test`. */
export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  outputDir: "test-results",
  use: {
    baseURL: process.env.TEST_ORIGIN,
    permissions: ["camera"],
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...asRoot,
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
      ],
    },
  },
});
