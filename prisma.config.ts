import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Prisma downloads its native schema engine, which needs a host not every network reaches.
// The same engine as WebAssembly stands in for it unless a native one is named. Set here because
// the CLI looks for its binary right after reading this file.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL("./lib/launch/schema-engine/main.mjs", import.meta.url),
);

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
