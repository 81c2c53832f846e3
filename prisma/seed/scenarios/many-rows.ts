import type pg from "pg";

/*
 * A desk with very many rows, to measure pages with. Everything is made by statements over whole sets (`generate_series`),
 * without triggers and with the secondary indices left to the end: a million documents took 201 s on two cores beside other
 * work. There is nothing in the object store behind them. Ids and values are made of numbers: row n is the same in every database.
 */

/** What is known of such a desk. */
export const manyRows = {
  documentsPerBatch: 2,
  batchesPerApplicant: 5,
  officers: 20,
  branches: 5,
  adminEmail: "many-rows-admin@patra.example",
  /** Two applicants beside the others, by how many documents they have, twenty a batch. */
  applicants: { cmanyfew: 100, cmanymany: 2_000 },
  /** A value of document 7 that no other has. */
  rareValue: "SPECN0000007K",
  /** In every document. */
  commonWord: "specimen",
  /** Begins the name of document 7's file, and of no other. */
  rareFile: "scan-0000007-",
} as const;

const documentsOf = Object.entries(manyRows.applicants)
  .map(([id, documents]) => `('${id}', ${documents})`)
  .join(", ");

const people = (passwordHash: string) => [
  `INSERT INTO "desk"."Branch" ("id", "code", "name")
    SELECT 'cmanyb' || n, 'MANY-' || n, 'Many ' || n FROM generate_series(0, ${manyRows.branches - 1}) AS n`,
  `INSERT INTO "desk"."User" ("id", "email", "name", "passwordHash", "role", "branchId", "updatedAt")
    SELECT 'cmanyu' || n, 'many-rows-' || n || '@patra.example', 'Officer ' || n, '-', 'OFFICER'::"desk"."Role",
      'cmanyb' || n % ${manyRows.branches}, now()
    FROM generate_series(0, ${manyRows.officers - 1}) AS n
    UNION ALL
    SELECT 'cmanyadmin', '${manyRows.adminEmail}', 'Many Rows', '${passwordHash}', 'ADMIN', 'cmanyb0', now()`,
];

/** Applicants and batches by number; the two with a given number of documents come after. */
const cases = (batches: number) => [
  `INSERT INTO "desk"."Flow" ("id", "state", "atlasFlowId", "openedAt")
    SELECT 'cmanyf' || n, 'OPEN', 'many-' || n, now()
    FROM generate_series(0, ${Math.ceil(batches / manyRows.batchesPerApplicant) - 1}) AS n`,
  `INSERT INTO "desk"."Applicant" ("id", "applicationId", "externalReferenceId", "name", "productType",
      "expectedDocuments", "branchId", "flowId", "createdById", "createdAt")
    SELECT 'cmanya' || n, 'LN-MANY-' || n, 'EXT-MANY-' || n, 'Specimen Applicant ' || n, 'MANY_' || n % 4,
      '{PAN,AADHAAR,SALARY_SLIP}'::text[], 'cmanyb' || n % ${manyRows.branches}, 'cmanyf' || n,
      'cmanyu' || n % ${manyRows.officers}, timestamp '2026-01-01' + n * interval '1 minute'
    FROM generate_series(0, ${Math.ceil(batches / manyRows.batchesPerApplicant) - 1}) AS n
    UNION ALL
    SELECT id, id, id, id, 'MANY_0', '{PAN,AADHAAR,SALARY_SLIP}'::text[], 'cmanyb0', 'cmanyf0', 'cmanyu0', timestamp '2025-01-01'
    FROM (VALUES ${documentsOf}) AS one (id, documents)`,
  `INSERT INTO "desk"."Batch" ("id", "applicantId", "officerId", "state", "createdAt", "sentAt", "completedAt", "branchId",
      "productType")
    SELECT 'cmany' || lpad(n::text, 8, '0'), applicant."id", applicant."createdById",
      CASE WHEN n % 10 = 3 THEN 'FAILED' ELSE 'COMPLETED' END::"desk"."BatchState", at, at, at + interval '1 minute',
      applicant."branchId", applicant."productType"
    FROM generate_series(0, ${batches - 1}) AS n
      JOIN "desk"."Applicant" AS applicant ON applicant."id" = 'cmanya' || n / ${manyRows.batchesPerApplicant},
      LATERAL (SELECT timestamp '2026-01-01' + n * interval '20 seconds' AS at) AS moment
    UNION ALL
    SELECT one.id || lpad(n::text, 4, '0'), one.id, 'cmanyu0', 'COMPLETED', at, at, at, 'cmanyb0', 'MANY_0'
    FROM (VALUES ${documentsOf}) AS one (id, documents),
      LATERAL generate_series(0, one.documents / 20 - 1) AS n,
      LATERAL (SELECT timestamp '2025-01-01' + n * interval '1 hour' AS at) AS moment`,
];

/** @param numbered a FROM clause of rows (n, batch): the document's number and its batch */
const documents = (numbered: string) => `
  INSERT INTO "desk"."Document" ("id", "applicantId", "officerId", "batchId", "state", "submissionMode", "fileName",
    "contentType", "byteSize", "sha256", "objectKey", "documentType", "documentTypes", "extract", "pages", "createdAt",
    "submittedAt", "completedAt", "reviewState", "lowestConfidence", "words")
  SELECT 'cmanyd' || n, batch."applicantId", batch."officerId", batch."id",
    CASE WHEN batch."state" = 'FAILED' THEN 'FAILED' ELSE 'DONE' END::"desk"."DocumentState",
    (ARRAY['UPLOAD', 'UPLOAD', 'UPLOAD', 'CAMERA', 'WHATSAPP'])[1 + n % 5]::"desk"."SubmissionMode",
    'scan-' || number || '-' || lower(type) || '.pdf', 'application/pdf', 100000 + n % 1000, 'many' || n, 'many/' || n,
    type, ARRAY[type],
    format('{"document_type":"%s","number":{"value":"SPECN%sK","confidence_score":%s,"page":1,"box":[0.1,0.2,0.3,0.04]},'
      '"name":{"value":"Specimen Person %s","confidence_score":0.98,"page":1,"box":[0.1,0.3,0.3,0.04]},'
      '"address":{"value":"%s, Specimen Road, Pune %s","confidence_score":0.97,"page":1,"box":[0.1,0.4,0.5,0.08]}}',
      type, number, sureness, n / 7, n % 900, 411000 + n % 60)::json,
    '[{"page":1,"width":1240,"height":1754,"objectKey":"many/page"}]', batch."createdAt", batch."createdAt",
    batch."completedAt",
    (ARRAY['PENDING', 'PENDING', 'PENDING', 'PENDING', 'APPROVED', 'APPROVED', 'APPROVED', 'ASKED_AGAIN', 'REJECTED',
      'PENDING'])[1 + n % 10]::"desk"."ReviewState",
    sureness,
    array_to_tsvector(ARRAY[(n % 900)::text, (411000 + n % 60)::text, (n / 7)::text, 'person', 'pune', 'road',
      lower('SPECN' || number || 'K'), 'specimen'])
  FROM ${numbered},
    LATERAL (SELECT lpad(n::text, 7, '0') AS number,
      (ARRAY['PAN', 'AADHAAR', 'SALARY_SLIP', 'BANK_STATEMENT', 'INVOICE', 'CHEQUE', 'EBILL', 'ITR_ACK'])[1 + n / 10 % 8] AS type,
      0.5 + n % 50 / 100.0 AS sureness) AS made`;

/** A person looked at a value of every tenth document, and twice at each of the two applicants'. */
const checks = `
  INSERT INTO "desk"."FieldCheck" ("documentId", "attempt", "part", "field", "readValue", "confidence", "value", "userId")
  SELECT document."id", 1, 0, field, 'as read', 0.8, 'as read', 'cmanyu0'
  FROM "desk"."Document" AS document, unnest(ARRAY['name', 'address']) AS field
  WHERE document."applicantId" IN (${Object.keys(manyRows.applicants).map((id) => `'${id}'`)})
    OR (field = 'name' AND right(document."id", 1) = '0')`;

const tables = ["Flow", "Applicant", "Batch", "Document", "FieldCheck"];

/** The indices that only serve reading, as the statements that make them. */
async function dropIndices(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `SELECT indexname AS name, indexdef AS statement FROM pg_indexes
     WHERE schemaname = 'desk' AND tablename = ANY($1) AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX "desk"."${name}"`);
  return rows.map(({ statement }) => statement);
}

/**
 * Fills a migrated database that has no such rows yet. The client must be the database's owner and a superuser.
 * @param count documents, a multiple of ten; those of the two applicants come on top
 * @param passwordHash of the admin's password
 */
export async function seedManyRows(client: pg.Client, count: number, passwordHash: string): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query("SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '512MB'");
  const indices = await dropIndices(client);
  const ofBatches = `generate_series(0, ${count - 1}) AS n
    JOIN "desk"."Batch" AS batch ON batch."id" = 'cmany' || lpad((n / ${manyRows.documentsPerBatch})::text, 8, '0')`;
  const ofTheTwo = `(VALUES ${documentsOf}) AS one (id, documents)
    CROSS JOIN LATERAL (SELECT ${count} + CASE one.id WHEN 'cmanyfew' THEN 0 ELSE 1000 END AS first) AS start
    CROSS JOIN LATERAL generate_series(start.first, start.first + one.documents - 1) AS n
    JOIN "desk"."Batch" AS batch ON batch."id" = one.id || lpad(((n - start.first) / 20)::text, 4, '0')`;
  const statements = [...people(passwordHash), ...cases(count / manyRows.documentsPerBatch)];
  for (const statement of [...statements, documents(ofBatches), documents(ofTheTwo), checks, ...indices]) {
    await client.query(statement);
  }
  await client.query(`VACUUM ANALYZE ${tables.map((table) => `"desk"."${table}"`).join(", ")}`);
  await client.query("RESET session_replication_role");
}
