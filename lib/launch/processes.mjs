import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./paths.mjs";
import { LaunchError } from "./report.mjs";

const followLauncher = fileURLToPath(new URL("follow-launcher.mjs", import.meta.url));

/** npm's own variables of the running script must not reach a nested npm, Next or Prisma. */
const npmVariable =
  /^(npm_(lifecycle|package|config_(local_prefix|global_prefix|noproxy|node_gyp|init_module|user_agent|prefix|globalconfig|npm_version))|INIT_CWD$|npm_(command|node_execpath|execpath)$)/;

/** The environment for a child process, with `extra` on top. */
export function childEnvironment(extra = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !npmVariable.test(name));
  return {
    ...Object.fromEntries(inherited),
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    ...extra,
  };
}

/** Commands that run to their end; stopped with the launcher. */
const running = new Set();

/**
 * Runs a command to its end.
 * @param {{ env?: object, quiet?: boolean, remedy?: string }} options quiet keeps standard output back unless it fails
 * @throws LaunchError with the end of the output, when it does not exit with 0
 */
export async function run(
  name,
  command,
  args,
  { env = {}, quiet = false, remedy = "read the lines above", cwd = root } = {},
) {
  const child = spawn(command, args, {
    cwd,
    env: childEnvironment(env),
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  running.add(child);
  let tail = "";
  const keep = (chunk) => {
    tail = (tail + chunk).slice(-8_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  try {
    const [code, signal] = await once(child, "close");
    if (code !== 0) throw new LaunchError(`${name} failed (${signal ?? `exit code ${code}`}).\n${tail}`, remedy);
    return tail;
  } finally {
    running.delete(child);
  }
}

/** Ends commands still running. */
export function stopCommands() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Starts a long-lived Node process that ends with this one, however this one ends: it holds an IPC channel, and a
 * closed channel ends it. In a session of its own, so that Ctrl-C reaches the launcher alone.
 * @returns {{ name: string, child: import("node:child_process").ChildProcess, ready: Promise<object>, stop(): Promise<void> }}
 */
export function startService(name, args, { env = {}, cwd = root, output = "inherit", stopWithinSeconds = 10 } = {}) {
  const child = spawn(process.execPath, ["--import", followLauncher, ...args], {
    cwd,
    env: childEnvironment({ ...env, PATRA_LAUNCHER: String(process.pid) }),
    stdio: ["ignore", output, output, "ipc"],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const ready = new Promise((resolve, reject) => {
    child.on("message", (message) => {
      if (message?.ready) resolve(message);
      if (message?.failed) reject(new LaunchError(message.failed, message.remedy));
    });
    child.once("error", reject);
    ended.then((code) => reject(new Error(`${name} ended (${code}) before it was ready`)));
  });
  ready.catch(() => {}); // also reported to whoever awaits it; not every service announces itself
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!isRunning()) return;
    child.kill("SIGTERM");
    const deadline = setTimeout(() => {
      if (isRunning()) process.kill(-child.pid, "SIGKILL");
    }, stopWithinSeconds * 1000);
    await ended;
    clearTimeout(deadline);
  };
  return { name, child, ready, ended, stop };
}

/** Runs a TypeScript file of the project outside Next. */
export const typescript = (file) => ["--conditions=react-server", "--import", "tsx", path.join(root, file)];
