import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const root = new URL("../..", import.meta.url).pathname;

export interface WorkerProcess {
  child: ChildProcess;
  /** What it wrote so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code once the process has ended. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a worker as a process of its own and resolves once it takes jobs. */
export async function startWorkerProcess(
  entry: string,
  environment: Record<string, string> = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", entry], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: "info", NODE_ENV: "test", ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit") as Promise<[number | null]>;
  const ready = once(child, "message");
  const early = ended.then(([code]) => {
    throw new Error(`The worker ended with ${code} before it was ready:\n${output}`);
  });
  early.catch(() => undefined);
  await Promise.race([ready, early]);
  return {
    child,
    output: () => output,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
