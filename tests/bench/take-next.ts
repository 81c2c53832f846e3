/**
 * Has every worker take the next item when it is done with one, until none is left.
 * @returns milliseconds for all of them
 */
export async function takeNext<Worker, Item>(
  workers: Worker[],
  items: Item[],
  work: (worker: Worker, item: Item, index: number) => Promise<void>,
): Promise<number> {
  const waiting = items.entries();
  const started = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (const [index, item] of waiting) await work(worker, item, index); // one iterator for all: each item once
    }),
  );
  return performance.now() - started;
}
