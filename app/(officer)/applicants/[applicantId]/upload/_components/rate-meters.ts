import { RateMeter } from "./rate-meter";

/** How fast each file on its way moves, and all of them together. */
export class RateMeters {
  private all: RateMeter | null = null;
  private readonly files = new Map<string, { meter: RateMeter; reached: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A file sets out; what the store has of it already took no time. */
  starts(key: string, arrivedBytes: number): void {
    const now = this.now();
    this.all ??= new RateMeter(now);
    this.files.set(key, { meter: new RateMeter(now), reached: arrivedBytes });
  }

  /** So many bytes of the file are there or on their way; fewer than before where some must be sent again. */
  reached(key: string, sentBytes: number): void {
    const file = this.files.get(key);
    if (!file) return;
    const moved = Math.max(0, sentBytes - file.reached);
    file.reached = sentBytes;
    file.meter.moved(moved, this.now());
    this.all?.moved(moved, this.now());
  }

  /** It has arrived or stopped. Once nothing is on its way, the rate is measured anew. */
  ends(key: string): void {
    this.files.delete(key);
    if (this.files.size === 0) this.all = null;
  }

  /** Bytes a second of one file; null while nobody can tell. */
  rateOf(key: string): number | null {
    return this.files.get(key)?.meter.rate(this.now()) ?? null;
  }

  /** Bytes a second of all files. */
  rate(): number | null {
    return this.all?.rate(this.now()) ?? null;
  }
}
