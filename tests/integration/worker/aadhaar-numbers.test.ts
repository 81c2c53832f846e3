import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { sniffContent } from "@/lib/documents/sniff-content";
import { findCodesThoroughly } from "@/lib/engine/adapters/codes/read-codes";
import { openFile } from "@/lib/engine/adapters/open-file";
import { readPage } from "@/lib/engine/adapters/read-file";
import { env } from "@/lib/env";
import { getObject } from "@/lib/storage/object-store";
import { drawPerson } from "@/prisma/seed/specimens/people";
import { drawSample, pathOf, samples } from "@/prisma/seed/specimens/samples";
import { signIn } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { countOpenDocuments, submitBatch } from "@/tests/support/submitted-batch";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

/** The samples on which an Aadhaar number is printed, or stands in a code. */
const cards = samples.filter(({ documentType }) => documentType === "AADHAAR");
const printed = [...new Set(cards.map(({ person }) => drawPerson(person).aadhaarNumber))];

/** The numbers, however their digits are set apart. */
const anyNumber = new RegExp(printed.map((number) => [...number].join("[\\s._-]*")).join("|"));

let server: EngineServer;
let worker: WorkerProcess | undefined;
beforeEach(async () => {
  server = await startEngineServer();
});
afterEach(async () => {
  await worker?.stop("SIGKILL");
  await server.close();
});

/** Every row of every table of the product and its queue, as text. */
async function dumpTables(): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const dumps = rows.map(async ({ name }) => {
    const { rows: content } = await pool().query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    return [name, content.map(({ row }) => row).join("\n")] as const;
  });
  return new Map(await Promise.all(dumps));
}

/** What an image gives away: its bytes, its metadata, what can be read on it, and what its codes say. */
async function readImage(bytes: Uint8Array): Promise<string> {
  const said = [Buffer.from(bytes).toString("latin1")];
  for await (const source of await openFile(bytes)) {
    const { read, upright } = await readPage(source, {});
    const codes = [...(read.codes ?? []), ...(await findCodesThoroughly(upright))];
    said.push(...read.lines.map(({ text }) => text), ...codes.flatMap(({ text }) => text ?? []));
  }
  return said.join("\n");
}

test("no full Aadhaar number of the samples stands in a table, a log, a page image or an answer", async () => {
  const files = cards.map(async (card) => {
    const bytes = Buffer.from(await drawSample(card));
    return { fileName: path.basename(pathOf(card)), contentType: sniffContent(bytes) ?? "", bytes };
  });
  const { batchId, atlasFlowId, reference } = await submitBatch(await Promise.all(files));
  worker = await startWorkerProcess("lib/worker/main.ts", {
    ATLAS_BASE_URL: server.url,
    ATLAS_POLL_SECONDS: "1",
    LOG_LEVEL: "trace",
  });
  await expect.poll(() => countOpenDocuments(batchId), { timeout: 240_000, interval: 200 }).toBe(0);

  const { rows: pages } = await pool().query<{ key: string }>(
    `select page->>'objectKey' as key from engine.file, json_array_elements(pages::json) page
     union select page->>'objectKey' from desk."Document", json_array_elements(pages::json) page`,
  );
  const images = await Promise.all(pages.map(async ({ key }) => [key, await getObject(key)] as const));
  const places = await dumpTables();
  places.set("log", worker.output());
  const engine = await signIn(server.url, { clientId: env().ATLAS_CLIENT_ID, clientSecret: env().ATLAS_CLIENT_SECRET });
  const query = `flow_id=${atlasFlowId}&external_reference_id=${reference}`;
  const extracts = await engine.get(`/v2/verification/extracts?${query}`);
  expect(extracts.status).toBe(200);
  places.set("answer", JSON.stringify(extracts.body));
  for (const [key, object] of images) {
    if (!object) throw new Error(`No object ${key}`);
    places.set(key, await readImage(await buffer(object.body)));
  }

  // The search must be able to find what is there, and have looked at what was made of every card.
  expect(anyNumber.test(`no. ${printed[0]?.replace(/(....)/g, "$1 ")}`)).toBe(true);
  expect(places.get("answer")?.match(/\*{4} \*{4} \d{4}/g)?.length).toBeGreaterThanOrEqual(cards.length);
  expect(images.length).toBeGreaterThanOrEqual(cards.length);
  expect(places.get("log")).not.toBe("");
  const found = [...places].filter(([, text]) => anyNumber.test(text)).map(([place]) => place);
  expect(found).toEqual([]);
  expect(worker.output()).not.toContain("X-Amz-Signature");
}, 300_000);
