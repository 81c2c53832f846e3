/*
 * SHA-256 as FIPS 180-4 defines it, for pages served without TLS: browsers offer crypto.subtle in secure contexts only,
 * and a desk inside a bank's network may be reached by plain http.
 */

const BLOCK_BYTES = 64;

/** First 32 bits of the fractional part of `root` of the first `count` primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function primeFractions(count: number, root: (prime: number) => number): Uint32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    const value = root(candidate);
    words.push(Math.floor((value - Math.floor(value)) * 2 ** 32));
  }
  return Uint32Array.from(words);
}

const ROUND = primeFractions(64, Math.cbrt);
const INITIAL = primeFractions(8, Math.sqrt);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] as number;

function mixBlock(hash: Uint32Array, schedule: Uint32Array, block: DataView, offset: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = block.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const w15 = at(schedule, i - 15);
    const w2 = at(schedule, i - 2);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[i] = at(schedule, i - 16) + s0 + at(schedule, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(schedule, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = at(hash, index) + word;
  });
}

/** SHA-256 of the bytes as lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % BLOCK_BYTES);
  const rest = bytes.length - whole;
  // The message ends in a 1 bit, zeros, and its length in bits as 64 bits.
  const tail = new Uint8Array(rest + 9 > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const tailView = new DataView(tail.buffer);
  tailView.setBigUint64(tail.length - 8, BigInt(bytes.length) * 8n);

  const hash = INITIAL.slice();
  const schedule = new Uint32Array(64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset < whole; offset += BLOCK_BYTES) mixBlock(hash, schedule, view, offset);
  for (let offset = 0; offset < tail.length; offset += BLOCK_BYTES) mixBlock(hash, schedule, tailView, offset);
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}
