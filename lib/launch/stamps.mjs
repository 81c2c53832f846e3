import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./paths.mjs";

const file = () => path.join(dataDir, "done.json");
const read = () => (existsSync(file()) ? JSON.parse(readFileSync(file(), "utf8")) : {});

/** Runs a step of the start unless it was done before for the same `state`; remembers it when it succeeds. */
export async function once(step, state, work) {
  if (read()[step] === state) return;
  await work();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file(), `${JSON.stringify({ ...read(), [step]: state }, null, 2)}\n`);
}
