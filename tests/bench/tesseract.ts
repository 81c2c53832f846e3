import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import type { Raster } from "@/lib/engine/pipeline/ports";

/** "Sparse text": of tesseract's ways to look for text, the one after which most of these fields are right. */
const PAGE_SEGMENTATION = "11";

/** The version of the tesseract on this machine, such as "5.3.0"; undefined where none is installed. */
export async function findTesseract(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("tesseract", ["--version"]);
    return /^tesseract v?(\S+)/.exec(stdout)?.[1] ?? "of an unknown version";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Pixels as a file that costs next to no time to decode. */
export const toPpm = ({ width, height, data }: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), data]);

/**
 * Runs tesseract once, on one thread: as many processes run as there are cores.
 * @param pictures a PPM; or the path of a text file that names one picture a line, since a process that reads many loads
 * its models once
 * @returns its table of words
 * @throws Error when it does not end with 0
 */
export async function runTesseract(pictures: Buffer | string): Promise<string> {
  const isList = typeof pictures === "string";
  const child = spawn(
    "tesseract",
    [isList ? pictures : "stdin", "stdout", "-l", "eng", "--psm", PAGE_SEGMENTATION, "tsv"],
    { env: { ...process.env, OMP_THREAD_LIMIT: "1" } },
  );
  child.stdin.on("error", () => {}); // it ended before it had read all: its exit code says why
  child.stdin.end(isList ? "" : pictures);
  const [tsv, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (code !== 0) throw new Error(`tesseract ended with ${code}: ${complaints.slice(-300)}`);
  return tsv;
}
