/**
 * Makes something of each item, of the next ones already while the reader works on the one before; in the items' order.
 * @param atOnce so many are made, or lie ready, at a time
 */
export async function* ahead<Item, Made>(
  items: AsyncIterable<Item>,
  atOnce: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  try {
    for await (const item of items) {
      const made = make(item);
      made.catch(() => {}); // thrown where it is awaited, which may be later than it fails
      begun.push(made);
      if (begun.length >= atOnce) yield (await begun.shift()) as Made;
    }
    while (begun.length > 0) yield (await begun.shift()) as Made;
  } finally {
    await Promise.allSettled(begun);
  }
}
