#!/usr/bin/env node
import { randomUUID } from "node:crypto";
// Stand-in for Prisma's native `schema-engine` binary (same stdio JSON-RPC), backed by the
// same engine compiled to WebAssembly (@prisma/schema-engine-wasm) over @prisma/adapter-pg.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const opt = (name) => args.flatMap((a, i) => (args[i - 1] === name ? [a] : []));

if (args[0] === "--version" || args[0] === "-V") {
  console.log(
    "schema-engine-wasm " +
      JSON.parse(
        readFileSync(new URL("package.json", pathToFileURL(require.resolve("@prisma/schema-engine-wasm"))), "utf8"),
      ).version,
  );
  process.exit(0);
}

const datasource = JSON.parse(opt("--datasource")[0] ?? "{}");
const url = datasource.url;
const logLine = (level, fields, target = "schema_engine::logger") =>
  process.stderr.write(JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target }) + "\n");

const poolConfig = (raw) => {
  // Discrete fields, never `connectionString`: pg lets the string win over `database`, so the
  // adapter's own shadow connection would silently point at the real database.
  const u = new URL(raw);
  const ssl = u.searchParams.get("sslmode");
  return {
    schema: u.searchParams.get("schema") ?? undefined,
    config: {
      host: u.searchParams.get("host") ?? u.hostname,
      port: Number(u.port || 5432),
      user: decodeURIComponent(u.username),
      password: decodeURIComponent(u.password),
      database: decodeURIComponent(u.pathname.slice(1)),
      ssl: !ssl || ssl === "disable" ? false : { rejectUnauthorized: ssl.startsWith("verify") },
    },
  };
};

// @prisma/adapter-pg as the schema engine needs it: `"char"` columns of pg_catalog, whole
// scripts (the adapter splits on `;`, which breaks function bodies), a shadow database that is dropped.
const CHAR_OID = 18,
  TEXT_OID = 25,
  COLUMN_TYPE_CHARACTER = 6;
let patched = false;
function patchQueryable(adapter) {
  if (patched) return adapter;
  patched = true;
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(adapter)); // PgQueryable.prototype
  const { queryRaw, performIO } = proto;
  proto.performIO = async function (q) {
    const res = await performIO.call(this, q);
    for (const f of res.fields ?? [])
      if (f.dataTypeID === CHAR_OID) {
        f.dataTypeID = TEXT_OID;
        f.wasChar = true;
      }
    this.lastFields = res.fields;
    return res;
  };
  proto.queryRaw = async function (q) {
    const res = await queryRaw.call(this, q);
    (this.lastFields ?? []).forEach((f, i) => {
      if (f.wasChar) res.columnTypes[i] = COLUMN_TYPE_CHARACTER;
    });
    return res;
  };
  Object.getPrototypeOf(adapter).executeScript = async function (script) {
    try {
      await this.client.query(script);
    } catch (e) {
      this.onError(e);
    }
  };
  return adapter;
}
class MigrationPg extends PrismaPg {
  async connect() {
    return patchQueryable(await super.connect());
  }
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const admin = new pg.Client(this.config);
    await admin.connect();
    await admin.query(`CREATE DATABASE "${database}"`);
    const shadow = patchQueryable(await new PrismaPg({ ...this.config, database }, this.options).connect());
    const { dispose } = shadow;
    shadow.dispose = async () => {
      await dispose.call(shadow);
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await admin.end();
    };
    return shadow;
  }
}

// `cli can-connect-to-database` / `cli create-database`
if (args.includes("cli")) {
  logLine("INFO", { message: "Starting schema engine CLI" }); // the CLI skips the first line
  const cmd = args[args.indexOf("cli") + 1];
  const { config } = poolConfig(url);
  const dbName = decodeURIComponent(new URL(url).pathname.slice(1));
  const fail = (code, message) => {
    logLine("ERROR", { error_code: code, message, is_panic: false });
    process.exit(1);
  };
  try {
    if (cmd === "can-connect-to-database") {
      const c = new pg.Client(config);
      await c.connect();
      await c.end();
    } else if (cmd === "create-database" || cmd === "drop-database") {
      const c = new pg.Client({ ...config, database: "postgres" });
      await c.connect();
      await c.query(`${cmd === "create-database" ? "CREATE" : "DROP"} DATABASE ${c.escapeIdentifier(dbName)}`);
      await c.end();
    } else throw new Error("unknown cli command " + cmd);
    process.exit(0);
  } catch (e) {
    if (e.code === "3D000") fail("P1003", `Database \`${dbName}\` does not exist`);
    if (["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT"].includes(e.code))
      fail("P1001", `Can't reach database server at ${new URL(url).host}`);
    if (e.code === "28P01") fail("P1000", "Authentication failed against the database server");
    fail("P1010", e.message);
  }
}

const wasmFile = require.resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { "./schema_engine_bg.js": glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

let enginePromise;
const getEngine = () =>
  (enginePromise ??= (async () => {
    const datamodels = opt("--datamodels").map((f) => [f, readFileSync(f, "utf8")]);
    const { config, schema } = poolConfig(url ?? "postgresql://localhost/none");
    const factory = bindMigrationAwareSqlAdapterFactory(new MigrationPg(config, { schema }));
    return glue.SchemaEngine.new(
      { datamodels: datamodels.length ? datamodels : undefined },
      (m) => process.env.DEBUG && process.stderr.write(String(m) + "\n"),
      factory,
    );
  })());

const toRpcError = (e) => {
  let data;
  try {
    data = JSON.parse(e.message);
  } catch {
    data = undefined;
  }
  const message = data?.message ?? data?.error?.message ?? e.message ?? String(e);
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: e?.name === "RuntimeError",
      message,
      meta: data?.meta ?? null,
      error_code: e.code ?? data?.error_code ?? null,
    },
  };
};
const write = (o) => new Promise((r) => process.stdout.write(JSON.stringify(o) + "\n", r));

let chain = Promise.resolve();
createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on("line", (line) => {
    if (!line.trim()) return;
    chain = chain.then(async () => {
      const msg = JSON.parse(line);
      if (!msg.method) return; // reply to our own `print`
      try {
        const engine = await getEngine();
        if (process.env.SE_TRACE) process.stderr.write(">> " + line.slice(0, 400) + "\n");
        const method = msg.method === "getDatabaseVersion" ? "version" : msg.method;
        let result = await engine[method](msg.params);
        if (msg.method === "diff" && result?.stdout != null) {
          await write({ jsonrpc: "2.0", id: 1_000_000 + msg.id, method: "print", params: { content: result.stdout } });
          result = { exitCode: result.exitCode, stdout: null };
        }
        await write({ jsonrpc: "2.0", id: msg.id, result: result ?? {} });
      } catch (e) {
        if (process.env.SE_TRACE) process.stderr.write("!! " + (e?.stack ?? e) + "\n" + e?.message + "\n");
        await write({ jsonrpc: "2.0", id: msg.id, error: toRpcError(e) });
      }
    });
  })
  .on("close", () => chain.then(() => process.exit(0)));
