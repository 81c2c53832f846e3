/** A small gray picture: one byte a pixel, row by row, 0 black to 255 white. */
export interface Luma {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Grays of RGBA bytes as a canvas gives them, by the weights of ITU-R BT.601. */
export function lumaOf(rgba: Uint8ClampedArray, width: number, height: number): Luma {
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const [red = 0, green = 0, blue = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    data[i] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data };
}

/** A rectangle in shares of a picture, 0 to 1. */
export interface Share {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What lies inside a rectangle. */
export function crop({ width, height, data }: Luma, area: Share): Luma {
  const left = Math.round(area.x * width);
  const top = Math.round(area.y * height);
  const cut = { width: Math.round(area.width * width), height: Math.round(area.height * height) };
  const rows = Array.from({ length: cut.height }, (_, row) => {
    const from = (top + row) * width + left;
    return data.subarray(from, from + cut.width);
  });
  const inside = new Uint8Array(cut.width * cut.height);
  for (const [row, line] of rows.entries()) inside.set(line, row * cut.width);
  return { ...cut, data: inside };
}

/** The gray below which this share (0 to 1) of all pixels lie. */
export function percentile({ data }: Luma, share: number): number {
  const histogram = new Uint32Array(256);
  for (const gray of data) histogram[gray] = (histogram[gray] ?? 0) + 1;
  let below = 0;
  for (let gray = 0; gray < 256; gray++) {
    below += histogram[gray] ?? 0;
    if (below > share * data.length) return gray;
  }
  return 255;
}
