/** A text that LIKE takes as it is: `_` and `%`, both common in ids, would stand for anything (PostgreSQL manual, 9.7.1). */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Prisma's condition for "holds this text, in any case". Prisma hands the text to ILIKE as it is, so it is escaped. */
export function containing(text: string) {
  return { contains: escapeLike(text), mode: "insensitive" } as const;
}
