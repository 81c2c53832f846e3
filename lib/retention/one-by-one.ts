import { log } from "@/lib/log";

/**
 * Does a step for each record by itself, so that one that fails keeps none of the others.
 * @param step says whether it did anything
 * @returns how many it did something for
 * @throws the first failure, once all the others are done, for the job to try again
 */
export async function oneByOne(
  ids: string[],
  step: (id: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const id of ids) {
    signal.throwIfAborted();
    try {
      if (await step(id)) done++;
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ error, id }, "a record past its time could not be deleted");
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
