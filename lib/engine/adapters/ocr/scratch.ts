/**
 * Memory that is used anew for every page. Large arrays made and dropped page by page are what V8 collects garbage for:
 * with them, a tenth of a reader's time went there.
 */
export class Scratch {
  private memory = new Float32Array(0);

  /** Floats of any value, good until the next are asked for. */
  floats(length: number): Float32Array {
    if (this.memory.length < length) this.memory = new Float32Array(length);
    return this.memory.subarray(0, length);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Does one such work after the other, so that they may share memory. The networks run one at a time anyhow. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
