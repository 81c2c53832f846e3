/*
 * A reader process: takes one file at a time over IPC and answers with its reading. Forked by reader-pool.ts.
 */
import { readFile } from "./read-file";

process.on("message", async ({ id, bytes, password }: { id: number; bytes: Uint8Array; password?: string }) => {
  try {
    process.send?.({ id, reading: await readFile(bytes, { password }) });
  } catch (error) {
    // The message may quote what was read: only the kind of failure and where it happened leave the process.
    const { name, stack = "" } = error as Error;
    process.send?.({ id, failure: `${name} ${stack.split("\n").slice(1, 4).join(" ").trim()}` });
  }
});
process.once("disconnect", () => process.exit(0));
