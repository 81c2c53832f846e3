#!/usr/bin/env node
/*
 * Stands in for Prisma's native schema engine: the same line-by-line JSON-RPC over stdio, answered by the same engine
 * compiled to WebAssembly. Prisma downloads the native one from a host of its own, which not every network reaches.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runDatabaseCommand } from "./database-command.mjs";
import { connectionFields, MigrationAdapter } from "./migration-adapter.mjs";

const require = createRequire(import.meta.url);
const engineModule = require.resolve("@prisma/schema-engine-wasm");

/** JSON-RPC's code for "server error", as the native engine sends it. */
const rpcFailure = 4466;
/** Ids of our own requests to the client, far from the ones it counts up. */
const printRequestId = 1_000_000;

const { values: options, positionals } = parseArgs({
  options: {
    version: { type: "boolean", short: "V" },
    datasource: { type: "string", default: "{}" },
    datamodels: { type: "string", multiple: true, default: [] },
  },
  allowPositionals: true,
  strict: false,
});

const databaseUrl = JSON.parse(options.datasource).url ?? "postgresql://localhost/none";

function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

const send = (message) =>
  new Promise((sent) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`, sent));

async function loadEngine() {
  const wasm = readFileSync(engineModule.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const datamodels = options.datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const schema = new URL(databaseUrl).searchParams.get("schema") ?? undefined;
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    (line) => process.env.DEBUG && process.stderr.write(`${line}\n`),
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(connectionFields(databaseUrl), { schema })),
  );
}

/** The engine throws errors whose message may itself be JSON; the client wants code, message and meta apart. */
function describeFailure(error) {
  let details;
  try {
    details = JSON.parse(error.message);
  } catch {
    details = { message: error.message ?? String(error) };
  }
  return {
    code: rpcFailure,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: error.name === "RuntimeError",
      message: details?.message ?? details?.error?.message ?? String(error.message),
      meta: details?.meta ?? null,
      error_code: error.code ?? details?.error_code ?? null,
    },
  };
}

async function answer(engine, { id, method, params }) {
  const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
  if (method !== "diff" || result?.stdout == null) return result ?? {};
  // The native engine prints a diff through the client; the WebAssembly one returns it.
  await send({ id: printRequestId + id, method: "print", params: { content: result.stdout } });
  return { exitCode: result.exitCode, stdout: null };
}

async function serve() {
  let engine;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    if (!request.method) continue; // the client's reply to our `print`
    try {
      engine ??= await loadEngine();
      await send({ id: request.id, result: await answer(engine, request) });
    } catch (error) {
      await send({ id: request.id, error: describeFailure(error) });
    }
  }
}

async function runCli(command) {
  log("INFO", { message: "Starting schema engine CLI" }); // the client skips the first line
  const failure = await runDatabaseCommand(command, databaseUrl);
  if (failure) log("ERROR", { error_code: failure.code, message: failure.message, is_panic: false });
  return failure ? 1 : 0;
}

if (options.version) {
  const { version } = JSON.parse(readFileSync(engineModule.replace(/schema_engine\.js$/, "package.json"), "utf8"));
  process.stdout.write(`schema-engine-wasm ${version}\n`);
} else if (positionals.includes("cli")) {
  process.exit(await runCli(positionals[positionals.indexOf("cli") + 1]));
} else {
  await serve();
  process.exit(0);
}
