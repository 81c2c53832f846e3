import { randomUUID } from "node:crypto";
import fastify from "fastify";
import pg from "pg";
import { acceptFilesStatement, newBatchId } from "@/lib/engine/store/accept-files";
import { processFile } from "@/lib/jobs/definitions";

/*
 * What multiupload would be with nothing around it: Fastify, one pg pool, the same statement. No token, no checks, no
 * error envelope. A process of its own, as the product's web server is. Says its port when it listens.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();

interface Body {
  flow_id: string;
  file_urls: { file_url: string; document_id: string; submission_mode?: string }[];
}

app.post<{ Body: Body }>("/v2/verification/multiupload", async (request, reply) => {
  const { flow_id, file_urls } = request.body;
  const batchId = newBatchId();
  const files = file_urls.map((file, position) => ({
    uuid: randomUUID(),
    position,
    documentId: file.document_id,
    fileUrl: file.file_url,
    submissionMode: file.submission_mode,
  }));
  await pool.query({
    name: "bare",
    text: acceptFilesStatement,
    values: [
      flow_id,
      process.env.BENCH_TENANT_ID,
      batchId,
      JSON.stringify(files),
      processFile.name,
      processFile.maxAttempts,
      processFile.priority,
      null,
      null,
      false,
    ],
  });
  reply.code(201);
  return files.map((file) => ({
    file_uuid: file.uuid,
    batch_id: batchId,
    document_id: file.documentId,
    file_url: file.fileUrl,
  }));
});

await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
process.send?.({ port: typeof address === "object" ? address?.port : undefined });
process.once("disconnect", () => process.exit(0));
