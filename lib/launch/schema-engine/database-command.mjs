import pg from "pg";
import { connectionFields } from "./migration-adapter.mjs";

/** Prisma's error codes (prisma.io/docs, error reference) for what a connection attempt can answer. */
const prismaErrors = {
  "28P01": ["P1000", () => "Authentication failed against the database server"],
  "3D000": ["P1003", (url) => `Database \`${connectionFields(url).database}\` does not exist`],
  ECONNREFUSED: ["P1001", (url) => `Can't reach database server at ${new URL(url).host}`],
  ENOTFOUND: ["P1001", (url) => `Can't reach database server at ${new URL(url).host}`],
  ETIMEDOUT: ["P1001", (url) => `Can't reach database server at ${new URL(url).host}`],
};

async function withClient(fields, work) {
  const client = new pg.Client(fields);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const commands = {
  "can-connect-to-database": (fields) => withClient(fields, async () => {}),
  "create-database": (fields) =>
    withClient({ ...fields, database: "postgres" }, (client) =>
      client.query(`CREATE DATABASE ${client.escapeIdentifier(fields.database)}`),
    ),
  "drop-database": (fields) =>
    withClient({ ...fields, database: "postgres" }, (client) =>
      client.query(`DROP DATABASE ${client.escapeIdentifier(fields.database)}`),
    ),
};

/**
 * Runs `schema-engine cli <command>`.
 * @returns undefined when done, else Prisma's code and message of the failure
 */
export async function runDatabaseCommand(command, url) {
  const run = commands[command];
  if (!run) return { code: "P1010", message: `Unknown command ${command}` };
  try {
    await run(connectionFields(url));
    return undefined;
  } catch (error) {
    const [code, describe] = prismaErrors[error.code] ?? ["P1010", () => error.message];
    return { code, message: describe(url) };
  }
}
