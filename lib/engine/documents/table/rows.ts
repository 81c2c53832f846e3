import type { PageLine } from "../text/lines";

/** Lines that stand beside each other, from the left. */
export interface Row {
  page: number;
  /** Shares of the page. */
  top: number;
  bottom: number;
  lines: PageLine[];
}

/** Share of the lower line's height by which two lines of one row may stand apart. */
const LARGEST_OFFSET = 0.6;

/** All lines as rows, page by page from the top. One pass over the sorted lines: statements have thousands. */
export function rowsOf(lines: PageLine[]): Row[] {
  const groups: { lines: PageLine[]; level: number }[] = [];
  for (const line of [...lines].sort((a, b) => a.page - b.page || a.level - b.level)) {
    const group = groups.at(-1);
    const first = group?.lines[0];
    const offset = group && first?.page === line.page ? Math.abs(line.level - group.level) : Number.POSITIVE_INFINITY;
    if (group && first && offset < LARGEST_OFFSET * Math.min(line.box.height, first.box.height)) {
      group.level = (group.level * group.lines.length + line.level) / (group.lines.length + 1);
      group.lines.push(line);
    } else groups.push({ lines: [line], level: line.level });
  }
  return groups.map((group) => toRow(group.lines));
}

function toRow(lines: PageLine[]): Row {
  return {
    page: lines[0]?.page ?? 0,
    top: Math.min(...lines.map(({ box }) => box.y)),
    bottom: Math.max(...lines.map(({ box }) => box.y + box.height)),
    lines: lines.sort((a, b) => a.box.x - b.box.x),
  };
}
