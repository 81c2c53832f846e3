import { fork } from "node:child_process";
import { once } from "node:events";
import { Pool } from "undici";
import { pool as database } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { newClient } from "./new-client";
import { percentile } from "./percentile";

const CONNECTIONS = 8;
const ROUNDS = 6;
/** Milliseconds of one round. */
const ROUND_TIME = 1_500;
/** Milliseconds, not counted: until V8 has optimised what runs on every request. */
const WARM_UP_TIME = 6_000;

export interface Throughput {
  /** Requests a second, the median of the rounds. */
  rps: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

export interface MultiuploadFigures {
  filesPerCall: number;
  /** Ours to bare, requests a second in one run. */
  ratio: number;
  ours: Throughput;
  bare: Throughput;
}

interface Target {
  origin: string;
  filesPerCall: number;
  headers: Record<string, string>;
  latencies: number[];
  rates: number[];
}

const body = (flowId: string, filesPerCall: number) =>
  JSON.stringify({
    flow_id: flowId,
    file_urls: Array.from({ length: filesPerCall }, (_, index) => ({
      file_url: `https://files.example.com/applicants/10071/documents/${index}.jpg?X-Amz-Signature=${"a".repeat(64)}`,
      document_id: `doc_${index}`,
      submission_mode: "upload",
    })),
  });

async function round(
  target: Target,
  payload: string,
  milliseconds: number,
): Promise<{ count: number; latencies: number[] }> {
  const connections = new Pool(target.origin, { connections: CONNECTIONS });
  const latencies: number[] = [];
  const end = performance.now() + milliseconds;
  const client = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const reply = await connections.request({
        method: "POST",
        path: "/v2/verification/multiupload",
        headers: { "content-type": "application/json", ...target.headers },
        body: payload,
      });
      const entries = (await reply.body.json()) as unknown[];
      if (reply.statusCode !== 201 || entries.length !== target.filesPerCall) {
        throw new Error(`multiupload answered ${reply.statusCode}`);
      }
      latencies.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  await connections.close();
  return { count: latencies.length, latencies };
}

const figures = ({ latencies, rates }: Target): Throughput => ({
  rps: percentile(rates, 0.5),
  p50: percentile(latencies, 0.5),
  p95: percentile(latencies, 0.95),
});

/**
 * Measures multiupload with so many documents a call: the built product at ATLAS_BASE_URL against a bare Fastify and pg
 * handler doing the same insert into the same database, in turns, so that both meet the same moods of the machine.
 */
export async function benchMultiupload(filesPerCall: number): Promise<MultiuploadFigures> {
  const { tenantId, token, flowId } = await newClient();
  const bareServer = fork(new URL("./bare-multiupload.ts", import.meta.url), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", BENCH_TENANT_ID: tenantId },
  });
  try {
    const [{ port }] = (await once(bareServer, "message")) as [{ port: number }];
    const empty = () => ({ filesPerCall, latencies: [], rates: [] });
    const ours: Target = { origin: env().ATLAS_BASE_URL, headers: { Token: token }, ...empty() };
    const bare: Target = { origin: `http://127.0.0.1:${port}`, headers: {}, ...empty() };
    const payload = body(flowId, filesPerCall);
    for (const target of [ours, bare]) await round(target, payload, WARM_UP_TIME);
    for (let number = 0; number < ROUNDS; number += 1) {
      for (const target of number % 2 === 0 ? [ours, bare] : [bare, ours]) {
        const { count, latencies } = await round(target, payload, ROUND_TIME);
        target.rates.push((count * 1000) / ROUND_TIME);
        target.latencies.push(...latencies);
      }
    }
    const result = { ours: figures(ours), bare: figures(bare) };
    return { filesPerCall, ratio: result.ours.rps / result.bare.rps, ...result };
  } finally {
    bareServer.kill();
    // No worker may go looking for these files.
    await database().query(
      `delete from graphile_worker._private_jobs
       where key in (select 'engine.process-file:' || uuid from engine.file where "flowId" = $1)`,
      [flowId],
    );
  }
}
