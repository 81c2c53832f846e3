/** Side of a patch, pixels: a power of two. */
export const PATCH = 64;

const turns = Array.from({ length: PATCH / 2 }, (_, index) => {
  const angle = (-2 * Math.PI * index) / PATCH;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
});

const reversed = Array.from({ length: PATCH }, (_, index) => {
  let [from, to] = [index, 0];
  for (let bit = 1; bit < PATCH; bit <<= 1) {
    to = (to << 1) | (from & 1);
    from >>= 1;
  }
  return to;
});

/** Fades a patch out towards its sides, so that these are no edges (Hann's window). */
const fade = Array.from({ length: PATCH }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / PATCH));

/** One row or column, by Cooley and Tukey's fast Fourier transform, in place. */
function transform(real: Float32Array, imaginary: Float32Array, first: number, step: number): void {
  for (let index = 0; index < PATCH; index++) {
    const other = reversed[index] as number;
    if (other <= index) continue;
    const [a, b] = [first + index * step, first + other * step];
    [real[a], real[b]] = [real[b] as number, real[a] as number];
    [imaginary[a], imaginary[b]] = [imaginary[b] as number, imaginary[a] as number];
  }
  for (let half = 1; half < PATCH; half *= 2) {
    for (let start = 0; start < PATCH; start += 2 * half) {
      for (let index = 0; index < half; index++) {
        const { cos, sin } = turns[(index * PATCH) / (2 * half)] as { cos: number; sin: number };
        const [a, b] = [first + (start + index) * step, first + (start + index + half) * step];
        const [re, im] = [real[b] as number, imaginary[b] as number];
        const [partRe, partIm] = [re * cos - im * sin, re * sin + im * cos];
        real[b] = (real[a] as number) - partRe;
        imaginary[b] = (imaginary[a] as number) - partIm;
        real[a] = (real[a] as number) + partRe;
        imaginary[a] = (imaginary[a] as number) + partIm;
      }
    }
  }
}

/**
 * How strong each wave is in a patch: squared amplitudes, PATCH rows of PATCH, the frequency of a row and a column in waves a
 * patch, the upper half of them negative.
 * @param levels PATCH rows of PATCH
 */
export function patchSpectrum(levels: Float32Array): Float32Array {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const real = levels.map(
    (level, at) => (level - mean) * (fade[at % PATCH] as number) * (fade[Math.floor(at / PATCH)] as number),
  );
  const imaginary = new Float32Array(levels.length);
  for (let row = 0; row < PATCH; row++) transform(real, imaginary, row * PATCH, 1);
  for (let column = 0; column < PATCH; column++) transform(real, imaginary, column, PATCH);
  // A wave of amplitude a has a * PATCH² / 8 in its place: half of it stands at the negative frequency, the window halves twice.
  const whole = PATCH ** 2 / 8;
  return real.map((re, at) => (re * re + (imaginary[at] as number) ** 2) / whole ** 2);
}
