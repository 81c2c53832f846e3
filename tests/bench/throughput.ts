import { type ChildProcess, fork, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pool as database } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { presignGet, putObject } from "@/lib/storage/object-store";
import type { Baseline } from "./bare-models";
import { newClient } from "./new-client";
import { percentile } from "./percentile";

const baselines = ["as they come", "as used"] as const satisfies Baseline[];

const ROUNDS = 3;
/** Milliseconds between two looks whether all files have ended. */
const POLL_EVERY = 50;

export interface ThroughputFigures {
  /** Ours to the models as they come, pages a minute in one run. */
  ratio: number;
  /** `networks`: the models alone, as they are used here. */
  pagesPerMinute: { ours: number; bare: number; networks: number };
  pages: number;
  cores: number;
}

const cores = availableParallelism();
const perMinute = (pages: number, milliseconds: number) => (pages * 60_000) / milliseconds;
const median = (values: number[]) => percentile(values, 0.5);

/** One process a core, each taking the next page when it is done with one. @returns milliseconds for all pages */
async function runBare(children: ChildProcess[], count: number, baseline: Baseline): Promise<number> {
  const waiting = Array.from({ length: count }, (_, index) => index);
  const started = performance.now();
  await Promise.all(
    children.map(async (child) => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        child.send({ run: index, baseline });
        await once(child, "message");
      }
    }),
  );
  return performance.now() - started;
}

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

const forked = { execArgv: ["--conditions=react-server", "--import", "tsx"] };

/**
 * Pages a minute through the whole product (HTTP, queue, fetch, reading, masking, storing) with every core busy, against
 * the bare networks on the same pages prepared beforehand; in turns, so that both meet the same moods of the machine.
 * @param files pages of the corpus, one page each
 */
export async function benchThroughput(files: string[]): Promise<ThroughputFigures> {
  const worker = spawn(process.execPath, [...forked.execArgv, path.resolve("lib/worker/main.ts")], {
    env: { ...process.env, WORKER_READERS: String(cores) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const bare = Array.from({ length: cores }, () => fork(new URL("./bare-models.ts", import.meta.url), forked));
  try {
    const urls = await Promise.all(
      files.map(async (file) => {
        const key = `bench/${randomUUID()}`;
        await putObject(key, readFileSync(file), "application/octet-stream");
        return presignGet(key, { expiresInSeconds: 3600 });
      }),
    );
    await Promise.all(
      bare.map(async (child) => {
        child.send({ prepare: files });
        await once(child, "message");
      }),
    );
    await runPipeline(urls); // warms up, not counted
    for (const baseline of baselines) await runBare(bare, files.length, baseline);
    const times = { ours: [] as number[], bare: [] as number[], networks: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await runBare(bare, files.length, "as they come"));
      times.ours.push(await runPipeline(urls));
      times.networks.push(await runBare(bare, files.length, "as used"));
    }
    const pagesPerMinute = {
      ours: perMinute(files.length, median(times.ours)),
      bare: perMinute(files.length, median(times.bare)),
      networks: perMinute(files.length, median(times.networks)),
    };
    return { ratio: pagesPerMinute.ours / pagesPerMinute.bare, pagesPerMinute, pages: files.length, cores };
  } finally {
    for (const child of bare) child.kill();
    worker.kill();
    await once(worker, "exit");
  }
}
