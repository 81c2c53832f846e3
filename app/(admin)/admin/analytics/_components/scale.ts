/* Where things stand in a chart: plain numbers, so that they can be checked without drawing. */

/** The least of 1, 2 and 5 times a power of ten that is not less. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((times) => times * power >= step * (1 - 1e-9)) ?? 10) * power;
}

/** Round whole numbers from 0 to the first that is not less than the most, at most about `count` steps apart. */
export function countTicks(most: number, count = 4): number[] {
  const step = Math.max(1, roundStep(Math.max(most, 1) / count));
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Well known lengths of time; between ends that lie far apart only every other has room. */
const fewTimes = [1, 10, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
const moreTimes = [5, 30, 5 * MINUTE, 30 * MINUTE, 3 * HOUR, 12 * HOUR, 3 * DAY, 90 * DAY];
const roundTimes = [...fewTimes, ...moreTimes].sort((a, b) => a - b);
const MOST_TIMES = 6;

/** Round lengths of time, seconds, from the last that is not above the least to the first that is not below the most. */
export function timeTicks(least: number, most: number): number[] {
  const under = roundTimes.findLastIndex((time) => time <= least);
  const first = Math.min(Math.max(0, under), roundTimes.length - 2);
  const found = roundTimes.findIndex((time) => time >= most);
  const last = Math.max(found < 0 ? roundTimes.length - 1 : found, first + 1);
  const ticks = roundTimes.slice(first, last + 1);
  if (ticks.length <= MOST_TIMES) return ticks;
  return ticks.filter((time, at) => at === 0 || at === ticks.length - 1 || fewTimes.includes(time));
}

/** How high a value stands between two others on a scale of ratios, 0 to 1; what lies outside is drawn at the edge. */
export function ratioHeight(value: number, least: number, most: number): number {
  const height = Math.log(Math.max(value, least) / least) / Math.log(most / least);
  return Math.min(1, Math.max(0, height));
}

/** Which of so many columns are named, so that names have room: evenly apart, the first always among them. */
export function namedColumns(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => at * every);
}

/** A share in per cent of the drawing, short enough to be sent many times. */
export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
