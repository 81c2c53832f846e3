import { deskHandlers } from "@/lib/worker/handlers/desk";

/** Runs a job of the desk once, as the worker would in the given attempt. */
export function runDeskJob(name: string, payload: object, attempt = 1, maxAttempts = 12): Promise<void> {
  const handler = deskHandlers.find(({ definition }) => definition.name === name);
  if (!handler) throw new Error(`There is no job ${name}`);
  return handler.run(payload, { jobId: "1", attempt, maxAttempts, signal: new AbortController().signal });
}
