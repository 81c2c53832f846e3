/** Milliseconds between two lines. */
const TELL_EVERY = 15_000;

/** What is left when so much was done in so many milliseconds, in words; work is taken to go on at the same pace. */
export function timeLeft(done: number, total: number, elapsed: number): string {
  if (done === 0) return "time left not known yet";
  const seconds = Math.round(((total - done) * elapsed) / done / 1000);
  return seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
}

/** Tells on standard error how far a part has come: at the start, at the end, and every 15 seconds between. */
export function startProgress(part: string, total: number, unit: string): { step(): void } {
  const started = performance.now();
  let done = 0;
  let told = started;
  console.error(`${part}: ${total} ${unit}`);
  return {
    step() {
      done++;
      const now = performance.now();
      if (done === total) console.error(`${part}: done after ${Math.round((now - started) / 1000)} s`);
      else if (now - told >= TELL_EVERY) {
        told = now;
        console.error(`${part}: ${done} of ${total} ${unit}, ${timeLeft(done, total, now - started)}`);
      }
    },
  };
}
