import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Everything a running copy keeps: databases, objects, builds, secrets. */
export const dataDir = path.resolve(root, process.env.PATRA_DATA_DIR || ".data");

/** A package's script below node_modules, run by this Node without npx. */
export const bin = (script) => path.join(root, "node_modules", script);
