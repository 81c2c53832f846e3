/** How often each of 256 levels occurs. */
export class Histogram {
  private readonly counts = new Uint32Array(256);
  private total = 0;

  add(level: number): void {
    this.counts[level] = (this.counts[level] as number) + 1;
    this.total++;
  }

  /** The level that this share of all, 0 to 1, is not above. */
  quantile(share: number): number {
    let left = this.total * share;
    for (let level = 0; level < 256; level++) {
      left -= this.counts[level] as number;
      if (left <= 0) return level;
    }
    return 255;
  }
}
