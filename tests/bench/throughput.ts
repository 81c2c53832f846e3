import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pool as database } from "@/lib/db/pool";
import { openFile } from "@/lib/engine/adapters/open-file";
import { env } from "@/lib/env";
import { presignGet, putObject } from "@/lib/storage/object-store";
import type { Baseline } from "./bare-models";
import { askBare, nodeArguments, startBare } from "./bare-processes";
import { newClient } from "./new-client";
import { median } from "./percentile";
import { startProgress } from "./progress";
import { takeNext } from "./take-next";
import { runTesseract, toPpm } from "./tesseract";

const ROUNDS = 3;
/** Milliseconds between two looks whether all files have ended. */
const POLL_EVERY = 50;

/** Files to read, and the pages in them. */
export interface PageSet {
  name: string;
  files: string[];
  pages: number;
}

export interface SetFigures {
  name: string;
  documents: number;
  pages: number;
  /** `bare`: the models as their package has them; `networks`: as they are used here; null where it is not installed. */
  pagesPerMinute: { ours: number; bare: number; networks: number; tesseract: number | null };
  /** Of ours to theirs, in one run. */
  ratio: { toBare: number; toTesseract: number | null };
}

export interface ThroughputFigures {
  cores: number;
  sets: SetFigures[];
}

const cores = availableParallelism();
const perMinute = (pages: number, milliseconds: number) => (pages * 60_000) / milliseconds;

/** @returns milliseconds for all files */
const runBare = (children: ChildProcess[], files: string[], baseline: Baseline): Promise<number> =>
  takeNext(children, files, async (child, _, run) => {
    await askBare(child, { run, baseline });
  });

/** From the call of multiupload until the last file has ended. @returns milliseconds */
async function runPipeline(urls: string[]): Promise<number> {
  const { token, flowId } = await newClient();
  const files = urls.map((url, index) => ({ file_url: url, document_id: `doc_${index}`, submission_mode: "upload" }));
  const started = performance.now();
  const reply = await fetch(`${env().ATLAS_BASE_URL}/v2/verification/multiupload`, {
    method: "POST",
    headers: { Token: token },
    body: JSON.stringify({ flow_id: flowId, file_urls: files }),
  });
  if (reply.status !== 201) throw new Error(`multiupload answered ${reply.status}`);
  for (;;) {
    const { rows } = await database().query(
      `select count(*) filter (where status not in ('PROCESSING_SUCCESS', 'FAILED'))::int as open,
              count(*) filter (where status = 'FAILED')::int as failed from engine.file where "flowId" = $1`,
      [flowId],
    );
    if (rows[0].failed > 0) throw new Error("a page of the throughput bench failed");
    if (rows[0].open === 0) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
  }
}

/** Pages as pictures, dealt to as many lists as there are cores. @returns the lists' files, and how many pages each has */
async function dealPictures(files: string[], dir: string): Promise<{ list: string; pages: number }[]> {
  const pictures: string[] = [];
  for (const file of files) {
    for await (const { raster } of await openFile(readFileSync(file))) {
      const picture = path.join(dir, `${randomUUID()}.ppm`);
      writeFileSync(picture, toPpm(raster));
      pictures.push(picture);
    }
  }
  return Array.from({ length: cores }, (_, core) => {
    const own = pictures.filter((_, index) => index % cores === core);
    const list = path.join(dir, `${randomUUID()}.txt`);
    writeFileSync(list, own.join("\n"));
    return { list, pages: own.length };
  }).filter(({ pages }) => pages > 0);
}

/**
 * One process a list, all at once. Their paces are added, so that one that ends first does not count as idle.
 * @returns pages a minute
 */
async function runTesseractLists(lists: { list: string; pages: number }[]): Promise<number> {
  const paces = await Promise.all(
    lists.map(async ({ list, pages }) => {
      const started = performance.now();
      await runTesseract(list);
      return perMinute(pages, performance.now() - started);
    }),
  );
  return paces.reduce((sum, pace) => sum + pace, 0);
}

interface Contestants {
  bare: ChildProcess[];
  withTesseract: boolean;
  /** A folder for pictures. */
  dir: string;
  step(): void;
}

/** Each runs once to warm up, not counted, and then in turns, so that all meet the same moods of the machine. */
async function measure(set: PageSet, { bare, withTesseract, dir, step }: Contestants): Promise<SetFigures> {
  const { name, files, pages } = set;
  const urls = await Promise.all(
    files.map(async (file) => {
      const key = `bench/${randomUUID()}`;
      await putObject(key, readFileSync(file), "application/octet-stream");
      return presignGet(key, { expiresInSeconds: 3600 });
    }),
  );
  await Promise.all(bare.map((child) => askBare(child, { prepare: files })));
  const pictures = mkdtempSync(path.join(dir, "pictures-"));
  const lists = withTesseract ? await dealPictures(files, pictures) : [];
  const runs = {
    bare: async () => perMinute(pages, await runBare(bare, files, "as they come")),
    ours: async () => perMinute(pages, await runPipeline(urls)),
    networks: async () => perMinute(pages, await runBare(bare, files, "as used")),
    ...(withTesseract && { tesseract: () => runTesseractLists(lists) }),
  };
  const paces: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [contestant, run] of Object.entries(runs)) {
      const pace = await run();
      if (round > 0) paces[contestant] = [...(paces[contestant] ?? []), pace];
      step();
    }
  }
  rmSync(pictures, { recursive: true });
  const of = (contestant: keyof typeof runs) => median(paces[contestant] ?? []);
  const pagesPerMinute = {
    ours: of("ours"),
    bare: of("bare"),
    networks: of("networks"),
    tesseract: withTesseract ? of("tesseract") : null,
  };
  const { ours, bare: theirs, tesseract } = pagesPerMinute;
  const ratio = { toBare: ours / theirs, toTesseract: tesseract === null ? null : ours / tesseract };
  return { name, documents: files.length, pages, pagesPerMinute, ratio };
}

/**
 * Pages a minute through the whole product (HTTP, queue, fetch, reading, masking, storing) with every core busy, against
 * the bare networks on the same pages prepared beforehand, and against tesseract on the same pages decoded beforehand.
 * @param dir a folder for pictures, removed by whoever made it
 */
export async function benchThroughput(
  sets: PageSet[],
  { withTesseract, dir }: { withTesseract: boolean; dir: string },
): Promise<ThroughputFigures> {
  const worker = spawn(process.execPath, [...nodeArguments, path.resolve("lib/worker/main.ts")], {
    env: { ...process.env, WORKER_READERS: String(cores) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const bare = startBare(cores);
  const contestants = withTesseract ? 4 : 3;
  const { step } = startProgress("throughput", sets.length * (ROUNDS + 1) * contestants, "runs");
  try {
    const figures: SetFigures[] = [];
    for (const set of sets) figures.push(await measure(set, { bare, withTesseract, dir, step }));
    return { cores, sets: figures };
  } finally {
    for (const child of bare) child.kill();
    if (worker.kill()) await once(worker, "exit");
  }
}
