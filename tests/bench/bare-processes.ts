import { type ChildProcess, fork } from "node:child_process";
import type { BareRequest } from "./bare-models";

/** What a process needs that runs our TypeScript outside Next. */
export const nodeArguments = ["--conditions=react-server", "--import", "tsx"];

/** Starts processes that run the bare models. */
export const startBare = (count: number): ChildProcess[] =>
  Array.from({ length: count }, () => fork(new URL("./bare-models.ts", import.meta.url), { execArgv: nodeArguments }));

/** One request, answered. @throws Error when the process ends instead */
export function askBare(child: ChildProcess, request: BareRequest): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`The bare models ended (${code})`));
    child.once("exit", gone);
    child.once("message", (reply) => {
      child.off("exit", gone);
      resolve(reply as Record<string, number>);
    });
    child.send(request);
  });
}
