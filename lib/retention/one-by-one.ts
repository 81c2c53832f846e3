import { log } from "@/lib/log";

/**
 * Does a step for each record by itself, so that one that fails keeps none of the others.
 * @param ids may be found on the way: the next is asked for once the step before is done
 * @param step says whether it did anything
 * @returns how many it did something for
 * @throws the first failure, once all the others are done, for the job to try again
 */
export async function oneByOne(
  ids: Iterable<string> | AsyncIterable<string>,
  step: (id: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for await (const id of ids) {
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
