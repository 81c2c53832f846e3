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

/** The condition that leaves the rows before the cursor out; none for a cursor that is missing or malformed. */
export function readCursor(cursor: string | undefined) {
  const match = /^(\d{1,15})\.(\w{1,40})$/.exec(cursor ?? "");
  if (!match?.[1] || !match[2]) return {};
  const createdAt = new Date(Number(match[1]));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: match[2] } }] };
}
