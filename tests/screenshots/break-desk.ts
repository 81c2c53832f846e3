import { Client } from "pg";

/** What the pages of this part of the product are drawn from; none of it is needed to know who opens them. */
const tables = ["Applicant", "Batch", "AuditEvent", "EngineDelivery", "ProductType", "ApiKey"];

/**
 * Takes tables away while `use` runs, so that pages fail as they do when something is wrong on our side. Only for a database
 * that is thrown away.
 */
export async function breakDesk(use: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ schema: string; name: string }>(
    "select table_schema as schema, table_name as name from information_schema.tables where table_name = any($1)",
    [tables],
  );
  const rename = async (from: string, to: string) => {
    for (const { schema, name } of rows) {
      await client.query(`alter table "${schema}"."${from + name}" rename to "${to + name}"`);
    }
  };
  await rename("", "away_");
  try {
    await use();
  } finally {
    await rename("away_", "");
    await client.end();
  }
}
