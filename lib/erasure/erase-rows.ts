import "server-only";
import type { Tx } from "@/lib/db/client";
import { messagesOf } from "./messages-of";

/** A foreign key of one column: names are quoted as SQL wants them. */
interface Reference {
  child: string;
  /** The child's table, as people say it. */
  name: string;
  column: string;
  parent: string;
  parentColumn: string;
  type: string;
}

/** Every foreign key between the desk's tables, as the database itself knows them. */
const references = (tx: Tx) => tx.$queryRaw<Reference[]>`
  select key.conrelid::regclass::text as child, child.relname::text as name, quote_ident(own.attname) as column,
    key.confrelid::regclass::text as parent, quote_ident(other.attname) as "parentColumn",
    format_type(own.atttypid, own.atttypmod) as type
  from pg_constraint as key
  join pg_class as child on child.oid = key.conrelid
  join pg_attribute as own on own.attrelid = key.conrelid and own.attnum = key.conkey[1]
  join pg_attribute as other on other.attrelid = key.confrelid and other.attnum = key.confkey[1]
  where key.contype = 'f' and cardinality(key.conkey) = 1 and child.relnamespace = 'desk'::regnamespace
  order by child.relname, own.attname`;

export type RowCounts = Record<string, number>;

/**
 * Deletes an applicant's row and every row that leans on it, over as many tables as it takes, and what came from them by WhatsApp. The tables are the database's
 * own word, so that one added tomorrow is not forgotten. The flow goes with its last applicant.
 * @returns how many rows went, by table
 */
export async function eraseRows(tx: Tx, applicantId: string): Promise<RowCounts> {
  const known = await references(tx);
  const counts: RowCounts = {};
  const add = (name: string, count: number) => {
    if (count > 0) counts[name] = (counts[name] ?? 0) + count;
  };

  async function erase(table: string, name: string, column: string, type: string, values: string[]): Promise<void> {
    const those = `where ${column} = any($1::${type}[])`;
    for (const { child, parentColumn, ...reference } of known.filter(({ parent }) => parent === table)) {
      const found = await tx.$queryRawUnsafe<{ key: string }[]>(
        `select distinct ${parentColumn}::text as key from ${table} ${those} and ${parentColumn} is not null`,
        values,
      );
      const keys = found.map(({ key }) => key);
      if (keys.length > 0) await erase(child, reference.name, reference.column, reference.type, keys);
    }
    add(name, await tx.$executeRawUnsafe(`delete from ${table} ${those}`, values));
  }

  const applicant = await tx.applicant.findUnique({ where: { id: applicantId }, select: { flowId: true } });
  if (!applicant) return counts;
  const messages = await tx.inboxMessage.deleteMany({ where: await messagesOf(tx, applicantId) });
  add("InboxMessage", messages.count);
  await erase('desk."Applicant"', "Applicant", '"id"', "text", [applicantId]);
  const { count } = await tx.flow.deleteMany({ where: { id: applicant.flowId, applicants: { none: {} } } });
  add("Flow", count);
  return counts;
}
