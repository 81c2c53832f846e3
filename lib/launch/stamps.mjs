import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { underLock } from "./lock.mjs";
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

/**
 * Makes a folder of the project itself unless its `note` says that it was made for the same `state`: what starts meanwhile
 * would find a part of it missing. The note stands within it, for whatever data folder a process has.
 */
export async function makeOnce(name, note, state, work) {
  const isMade = () => existsSync(note) && readFileSync(note, "utf8") === state;
  if (isMade()) return;
  await underLock(name, async () => {
    if (isMade()) return; // by the process we waited for
    rmSync(note, { force: true }); // half a folder has none
    await work();
    writeFileSync(note, state);
  });
}
