import { type ChildProcess, fork } from "node:child_process";
import type { BareRequest } from "./bare-models";

/** What a process needs that runs our TypeScript outside Next. */
export const nodeArguments = ["--conditions=react-server", "--import", "tsx"];

const script = new URL("./bare-models.ts", import.meta.url);

/** Starts processes that run the bare models. */
export const startBare = (count: number): ChildProcess[] =>
  Array.from({ length: count }, () => fork(script, { execArgv: nodeArguments, serialization: "advanced" }));

/** One request, answered. @throws Error when the process ends instead */
export function askBare<Answer = unknown>(child: ChildProcess, request: BareRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`The bare models ended (${code})`));
    child.once("exit", gone);
    child.once("message", (reply) => {
      child.off("exit", gone);
      resolve(reply as Answer);
    });
    child.send(request);
  });
}
