/*
 * Keyset paging over (createdAt, id), newest first: the cursor names the last row seen, so a page costs the same however
 * deep it lies and no row is shown twice when new ones arrive.
 */

interface Row {
  createdAt: Date;
  id: string;
}

/** The cursor of the page after this row. */
export function writeCursor(last: Row | undefined): string | null {
  return last ? `${last.createdAt.getTime()}.${last.id}` : null;
}

/** The row a cursor names; undefined for a cursor that is missing or malformed. */
export function parseCursor(cursor: string | undefined): Row | undefined {
  const match = /^(\d{1,15})\.(\w{1,40})$/.exec(cursor ?? "");
  return match?.[1] && match[2] ? { createdAt: new Date(Number(match[1])), id: match[2] } : undefined;
}

/** The condition that leaves the rows before the cursor out; none for a cursor that is missing or malformed. */
export function readCursor(cursor: string | undefined) {
  const row = parseCursor(cursor);
  if (!row) return {};
  const { createdAt, id } = row;
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
