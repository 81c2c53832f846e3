/*
 * Owns one embedded PostgreSQL: makes the cluster, starts the server, stops it cleanly when asked or when the launcher is
 * gone. Takes its settings as JSON in POSTGRES_SETTINGS: { dir, port, ephemeral }.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../ports.mjs";
import { locatePostgres } from "./binaries.mjs";

const settings = JSON.parse(process.env.POSTGRES_SETTINGS);
const superuser = "patra";

const { bin, dir, prefix, ids } = locatePostgres(settings.dir);
const passwordFile = `${dir}.password`;

function execute(program, args, stdio) {
  const [command, ...rest] = [...prefix, path.join(bin, program), ...args];
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  return spawn(command, rest, { ...ids, env, stdio, detached: true, cwd: bin });
}

async function makeCluster() {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 });
  if (ids.uid) for (const file of [dir, passwordFile]) chownSync(file, ids.uid, ids.gid);
  const args = ["-D", dir, "-U", superuser, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const initdb = execute(
    "initdb",
    [...args, ...locale, ...(settings.ephemeral ? ["--no-sync"] : [])],
    ["ignore", "ignore", "pipe"],
  );
  let complaint = "";
  initdb.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(initdb, "close");
  if (code !== 0) throw new Error(`initdb failed: ${complaint.trim()}`);
}

/** A server left by a killed run still holds the data: it is ours when its command line names our folder. */
async function stopLeftover() {
  const pidFile = path.join(dir, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(dir)) return;
    process.kill(pid, "SIGINT");
  } catch {
    return; // no such process: PostgreSQL itself removes a stale file
  }
  for (let waited = 0; waited < 10_000 && existsSync(pidFile); waited += 50)
    await new Promise((r) => setTimeout(r, 50));
}

async function startServer() {
  const port = await freePort(settings.port ?? 0);
  const flags = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "200" };
  if (settings.ephemeral) Object.assign(flags, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  const args = ["-D", dir, "-p", String(port), ...Object.entries(flags).flatMap(([k, v]) => ["-c", `${k}=${v}`])];
  const server = execute("postgres", args, ["ignore", "ignore", "pipe"]);
  let tail = "";
  await new Promise((resolve, reject) => {
    server.stderr.on("data", (chunk) => {
      tail = (tail + chunk).slice(-4_000);
      if (tail.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${tail.trim()}`)));
  });
  return { server, port };
}

try {
  if (!existsSync(path.join(dir, "PG_VERSION"))) await makeCluster();
  else await stopLeftover();
  const { server, port } = await startServer();
  process.on("SIGTERM", () => server.kill("SIGINT")); // "fast": open transactions are rolled back
  process.on("SIGINT", () => server.kill("SIGINT"));
  server.once("exit", (code) => {
    if (settings.ephemeral)
      for (const leftover of [dir, passwordFile]) rmSync(leftover, { recursive: true, force: true });
    process.exit(code ?? 1);
  });
  const password = readFileSync(passwordFile, "utf8").trim();
  process.send({ ready: true, port, url: `postgresql://${superuser}:${password}@127.0.0.1:${port}` });
} catch (error) {
  process.send({
    failed: error.message,
    remedy: "free disk space or remove the folder named above, or set DATABASE_URL to a PostgreSQL of your own",
  });
  process.exit(1);
}
