import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** Takes over the variables of the project's .env, where it has one; those that are set already win. */
export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
