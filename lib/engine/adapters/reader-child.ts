/*
 * A reader process: takes one file at a time over IPC and answers with its reading. Forked by reader-pool.ts.
 */
import { nobodyTrusted, type TrustedSigners } from "../pipeline/ports";
import { readFile } from "./read-file";

/** Told once, before the first file. */
let trusted = nobodyTrusted;

type Message = { trusted: TrustedSigners } | { id: number; bytes: Uint8Array; password?: string };

process.on("message", async (message: Message) => {
  if ("trusted" in message) {
    trusted = message.trusted;
    return;
  }
  const { id, bytes, password } = message;
  try {
    process.send?.({ id, reading: await readFile(bytes, { trusted, password }) });
  } catch (error) {
    // The message may quote what was read: only the kind of failure and where it happened leave the process.
    const { name, stack = "" } = error as Error;
    process.send?.({ id, failure: `${name} ${stack.split("\n").slice(1, 4).join(" ").trim()}` });
  }
});
process.once("disconnect", () => process.exit(0));
