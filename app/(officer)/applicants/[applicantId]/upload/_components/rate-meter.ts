/** What was moved this long ago counts half. Long enough to ride over a pause, short enough to notice a slower network. */
const HALF_LIFE_MS = 8000;
/** No rate is told before it has been watched so long. */
const WATCHED_MS = 2500;

/** What a span of time that ends now weighs, in which the latest counts most. */
const weightOf = (milliseconds: number): number =>
  ((1 - 0.5 ** (milliseconds / HALF_LIFE_MS)) * HALF_LIFE_MS) / Math.LN2;

/** How fast bytes move, as a mean in which the latest count most. Times are milliseconds of one clock. */
export class RateMeter {
  private bytes = 0;
  private weight = 0;
  private last: number;

  constructor(private readonly begun: number) {
    this.last = begun;
  }

  private at(now: number): { bytes: number; weight: number } {
    const kept = 0.5 ** ((now - this.last) / HALF_LIFE_MS);
    return { bytes: this.bytes * kept, weight: this.weight * kept + weightOf(now - this.last) };
  }

  moved(bytes: number, now: number): void {
    const { bytes: before, weight } = this.at(now);
    // As if moved evenly since the last time, so that a steady rate is told as it is, however seldom it is reported.
    const since = now - this.last;
    this.bytes = before + (since > 0 ? (bytes * weightOf(since)) / since : bytes);
    this.weight = weight;
    this.last = now;
  }

  /** Bytes a second; null while nobody can tell. While nothing moves it falls. */
  rate(now: number): number | null {
    if (now - this.begun < WATCHED_MS) return null;
    const { bytes, weight } = this.at(now);
    return bytes > 0 && weight > 0 ? (bytes / weight) * 1000 : null;
  }
}
