/**
 * Ends after so many milliseconds, and not while the browser knows that there is no network.
 * @throws the signal's reason when aborted
 */
export async function waitOnline(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await until(signal, (done) => {
    const timer = window.setTimeout(done, milliseconds);
    return () => window.clearTimeout(timer);
  });
  if (navigator.onLine) return;
  await until(signal, (done) => {
    window.addEventListener("online", done);
    return () => window.removeEventListener("online", done);
  });
}

/** Waits for what `begin` waits for; `begin` answers how to stop waiting. */
function until(signal: AbortSignal | undefined, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const settle = (end: () => void) => () => {
      stop();
      signal?.removeEventListener("abort", aborted);
      end();
    };
    const aborted = settle(() => reject(signal?.reason));
    const stop = begin(settle(resolve));
    signal?.addEventListener("abort", aborted);
  });
}
