/**
 * Prisma's condition for "holds this text, in any case". Prisma hands the text to ILIKE as it is, so that `_` and `%`, both
 * common in ids, would stand for anything: they are escaped (PostgreSQL manual, 9.7.1).
 */
export function containing(text: string) {
  return { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
