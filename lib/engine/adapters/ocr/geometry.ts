/** Pixels of some raster; origin at the top left, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle at any angle. `angle` in radians, clockwise on the screen, from the x axis to the side of length `width`. */
export interface RotatedBox {
  center: Point;
  width: number;
  height: number;
  angle: number;
}

/** The convex hull, by Andrew's monotone chain. */
export function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.y - b.y || a.x - b.x); // as regions give them, nearly
  const half = (ordered: Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turns(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turns = (from: Point, over: Point, to: Point) =>
  (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x);

/** The rectangle of least area around points: one of its sides lies along a side of their hull. */
export function smallestBox(points: Point[]): RotatedBox {
  const hull = convexHull(points);
  if (hull.length < 3) return boxAlong(points, 0);
  let best: RotatedBox | undefined;
  for (const [index, corner] of hull.entries()) {
    const next = hull[(index + 1) % hull.length] as Point;
    const box = boxAlong(hull, Math.atan2(next.y - corner.y, next.x - corner.x));
    if (!best || box.width * box.height < best.width * best.height) best = box;
  }
  return best as RotatedBox;
}

function boxAlong(points: Point[], angle: number): RotatedBox {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    minU = Math.min(minU, u);
    maxU = Math.max(maxU, u);
    minV = Math.min(minV, v);
    maxV = Math.max(maxV, v);
  }
  const u = (minU + maxU) / 2;
  const v = (minV + maxV) / 2;
  return { center: { x: u * cos - v * sin, y: u * sin + v * cos }, width: maxU - minU, height: maxV - minV, angle };
}

/** The same rectangle with its longer side as `width` and an angle between -90 and 90 degrees. */
export function alongLongSide(box: RotatedBox): RotatedBox {
  const long =
    box.width >= box.height ? box : { ...box, width: box.height, height: box.width, angle: box.angle + Math.PI / 2 };
  return { ...long, angle: long.angle - Math.PI * Math.round(long.angle / Math.PI) };
}

export function cornersOf({ center, width, height, angle }: RotatedBox): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ].map(([u = 0, v = 0]) => ({
    x: center.x + u * width * cos - v * height * sin,
    y: center.y + u * width * sin + v * height * cos,
  }));
}

/** The box with its `angle` along the reading direction of a page whose text runs at `direction`. */
export function orient(box: RotatedBox, direction: number): RotatedBox {
  // Short boxes (a digit, a word of two letters) may stand higher than wide: the page's direction decides for them.
  const across = Math.abs(Math.sin(box.angle - direction)) > Math.SQRT1_2;
  const turned = across ? { ...box, width: box.height, height: box.width, angle: box.angle + Math.PI / 2 } : box;
  const isBackwards = Math.cos(turned.angle - direction) < 0;
  return isBackwards ? { ...turned, angle: turned.angle + Math.PI } : turned;
}

/** The middle one of values sorted by size, each counting as often as its weight says. */
export function weightedMedian(values: { value: number; weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
