import type { PageLine } from "../text/lines";

const middle = ({ box }: PageLine) => box.y + box.height / 2;

/** Lines that stand beside each other, from the left. */
export interface Row {
  page: number;
  /** Shares of the page. */
  top: number;
  bottom: number;
  lines: PageLine[];
}

/** Share of the lower line's height by which the middles of two lines of one row may differ. */
const LARGEST_OFFSET = 0.6;

/** All lines as rows, page by page from the top. One pass over the sorted lines: statements have thousands. */
export function rowsOf(lines: PageLine[]): Row[] {
  const groups: { lines: PageLine[]; middle: number }[] = [];
  for (const line of [...lines].sort((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const group = groups.at(-1);
    const first = group?.lines[0];
    const offset =
      group && first?.page === line.page ? Math.abs(middle(line) - group.middle) : Number.POSITIVE_INFINITY;
    if (group && first && offset < LARGEST_OFFSET * Math.min(line.box.height, first.box.height)) {
      group.middle = (group.middle * group.lines.length + middle(line)) / (group.lines.length + 1);
      group.lines.push(line);
    } else groups.push({ lines: [line], middle: middle(line) });
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
