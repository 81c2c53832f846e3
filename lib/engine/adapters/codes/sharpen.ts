import type { Grey } from "./scan";

/** Sums of 2 * radius + 1 neighbours along each row; the page's edge goes on beyond it. */
function sumRows({ width, height, data }: Grey, radius: number): Uint16Array {
  const sums = new Uint16Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += data[row + Math.min(width - 1, Math.max(0, x))] as number;
    for (let x = 0; x < width; x++) {
      sums[row + x] = sum;
      const enters = data[row + Math.min(width - 1, x + radius + 1)] as number;
      sum += enters - (data[row + Math.max(0, x - radius)] as number);
    }
  }
  return sums;
}

/**
 * Takes a blur back: every pixel is moved away from the mean of those around it. Running sums, whatever the radius.
 * @param radius pixels, about that of the blur
 * @param amount how many times its distance from the mean
 */
export function sharpened(grey: Grey, radius: number, amount: number): Grey {
  const { width, height, data } = grey;
  const rows = sumRows(grey, radius);
  const count = (2 * radius + 1) ** 2;
  const rowAt = (y: number) => Math.min(height - 1, Math.max(0, y)) * width;
  const sums = new Uint32Array(width);
  for (let y = -radius; y <= radius; y++) {
    for (let x = 0; x < width; x++) sums[x] = (sums[x] as number) + (rows[rowAt(y) + x] as number);
  }
  const sharp = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    const [row, enters, leaves] = [y * width, rowAt(y + radius + 1), rowAt(y - radius)];
    for (let x = 0; x < width; x++) {
      const value = data[row + x] as number;
      const sum = sums[x] as number;
      sharp[row + x] = value + amount * (value - sum / count);
      sums[x] = sum + (rows[enters + x] as number) - (rows[leaves + x] as number);
    }
  }
  return { width, height, data: new Uint8Array(sharp.buffer) };
}
