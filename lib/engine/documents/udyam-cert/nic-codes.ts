import { repair } from "../text/confusable";
import type { PageLine } from "../text/lines";

/** One line of business by the National Industrial Classification of 2008: its subclass. */
export interface NicCode {
  /** Five digits. */
  code: string;
  description: string;
}

const subclass = /^\W*([0-9OoIlSB]{5})(?![A-Za-z0-9])\s*[-–:.]?\s*(.*)$/;
/** Lines of one cell begin at one edge. Share of the page's width. */
const EDGE = 0.02;
const MOST_LINES = 6;

/** Whether a line goes on below another in its cell. */
const follows = (line: PageLine, previous: PageLine) =>
  line.page === previous.page &&
  Math.abs(line.box.x - previous.box.x) < EDGE &&
  line.box.y > previous.box.y + previous.box.height * 0.4 &&
  line.box.y - (previous.box.y + previous.box.height) < 0.6 * line.box.height;

/** A subclass begins with the digits of its division and of its class, which stand left of it. */
function standsWithItsClass(code: string, line: PageLine, lines: PageLine[]): boolean {
  const higher = new RegExp(`^\\W*(?:\\d\\s+)?(?:${code.slice(0, 2)}|${code.slice(0, 4)})(?!\\d)`);
  return lines.some((other) => other.page === line.page && other.box.x < line.box.x && higher.test(other.text));
}

/** The subclasses of the table of activities, in the printed order; descriptions that broke over lines are joined. */
export function readNicCodes(lines: PageLine[]): NicCode[] {
  return lines.flatMap((line) => {
    const match = subclass.exec(line.text);
    const code = repair(match?.[1] ?? "", "99999")?.text;
    if (!match || !code || !standsWithItsClass(code, line, lines)) return [];
    const texts = [match[2] ?? ""];
    let previous = line;
    for (const next of lines.filter((other) => other.box.y > line.box.y).sort((a, b) => a.box.y - b.box.y)) {
      if (texts.length >= MOST_LINES || !follows(next, previous) || subclass.test(next.text)) continue;
      texts.push(next.text);
      previous = next;
    }
    const description = texts
      .join(" ")
      .replace(/\s*,\s*/g, ", ")
      .replace(/\s+/g, " ")
      .trim();
    return [{ code, description }];
  });
}
