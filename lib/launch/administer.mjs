/**
 * Runs statements one after the other on a connection of their own.
 * @param {string} databaseUrl
 * @param {string[]} statements
 * @returns what the last one gives
 */
export async function administer(databaseUrl, ...statements) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let result;
    for (const statement of statements) result = await client.query(statement);
    return result;
  } finally {
    await client.end();
  }
}
