const tails = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after everything this process was asked earlier under any of the keys has ended. Keys are taken all at once,
 * so that two calls never wait for each other.
 */
export async function oneAtATime<T>(keys: string[], work: () => Promise<T>): Promise<T> {
  const earlier = Promise.allSettled(keys.map((key) => tails.get(key)));
  const mine = earlier.then(work);
  const settled = mine.catch(() => {}); // told to the caller below; here only the end counts
  for (const key of keys) tails.set(key, settled);
  try {
    return await mine;
  } finally {
    for (const key of keys) if (tails.get(key) === settled) tails.delete(key);
  }
}
