import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

/*
 * @prisma/adapter-pg serves queries; migrating needs three things more of it: the "char" columns of pg_catalog told
 * apart from text, scripts sent whole, and a shadow database that is dropped when it is done with.
 */

const pgCharOid = 18;
const pgTextOid = 25;
/** `ColumnTypeEnum.Character` of @prisma/driver-adapter-utils. */
const characterColumn = 6;

/**
 * Splits a connection URL into pg's discrete fields. Never `connectionString`: pg lets the string win over `database`,
 * and a shadow connection would then silently be one to the real database.
 */
export function connectionFields(url) {
  const parsed = new URL(url);
  const sslMode = parsed.searchParams.get("sslmode");
  return {
    host: parsed.searchParams.get("host") ?? parsed.hostname,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ssl: !sslMode || sslMode === "disable" ? false : { rejectUnauthorized: sslMode.startsWith("verify") },
  };
}

/** Runs once per connection class: `queryRaw` and `performIO` stand on a prototype shared by all connections. */
const adapted = new WeakSet();

function adaptForMigrations(connection) {
  const connectionPrototype = Object.getPrototypeOf(connection);
  if (adapted.has(connectionPrototype)) return connection;
  adapted.add(connectionPrototype);

  const queryable = Object.getPrototypeOf(connectionPrototype);
  const { queryRaw, performIO } = queryable;

  // The adapter knows no "char" (OID 18). It is read as text and named a character column afterwards.
  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query);
    this.charColumns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== pgCharOid) continue;
      field.dataTypeID = pgTextOid;
      this.charColumns.push(index);
    }
    return result;
  };
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    for (const index of this.charColumns ?? []) result.columnTypes[index] = characterColumn;
    return result;
  };

  // The adapter's own version cuts at every semicolon, and so through function bodies.
  connectionPrototype.executeScript = async function (script) {
    try {
      await this.client.query(script);
    } catch (error) {
      this.onError(error);
    }
  };
  return connection;
}

/** @prisma/adapter-pg as the schema engine needs it. Takes pg's discrete connection fields. */
export class MigrationAdapter extends PrismaPg {
  async connect() {
    return adaptForMigrations(await super.connect());
  }

  /** Opens a database made for this call; disposing of the connection drops it. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const admin = new pg.Client(this.config);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)}`);
    const shadow = adaptForMigrations(await new PrismaPg({ ...this.config, database }, this.options).connect());
    const { dispose } = shadow;
    shadow.dispose = async () => {
      await dispose.call(shadow);
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(database)} WITH (FORCE)`);
      await admin.end();
    };
    return shadow;
  }
}
