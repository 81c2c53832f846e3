import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** The process that holds a lock; undefined where it was let go meanwhile, 0 while it is being taken. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Does work that only one process may do at a time: writing a folder of the project itself, which copies with data folders
 * of their own share. A lock of a dead process is taken over.
 */
export async function underLock(name, work, dir = path.join(root, ".data")) {
  const lock = path.join(dir, `${name}.lock`);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = holderOf(lock);
      if (holder === undefined) continue;
      if (!isAlive(holder)) rmSync(lock, { force: true });
      else await new Promise((next) => setTimeout(next, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
