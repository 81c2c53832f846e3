import "server-only";
import { randomUUID } from "node:crypto";
import { pool } from "@/lib/db/pool";
import { type AcceptedFiles, acceptFiles, type FilesToAccept } from "./accept-files";

/** The flow a bulk batch has here although the wire names none, with its one applicant. */
const createBulkFlow = `
  with flow as (
    insert into engine.flow (id, "tenantId", "applicationId", "productType", "flowParams", api, "createdAt")
    values ($1, $2, $1, $3, '{}', 'BULK', now() at time zone 'utc')
    returning id, "tenantId"
  )
  insert into engine.applicant (id, "tenantId", "flowId", "applicationId", "externalReferenceId", username, "userDocs", "primary")
  select $4, flow."tenantId", flow.id, flow.id, flow.id, 'bulk', '{}', true from flow`;

/** Takes a batch that belongs to no flow. Flow, batch, files and jobs appear together or not at all. */
export async function acceptBulk(
  tenantId: string,
  { productType, files }: { productType: string; files: FilesToAccept["files"] },
): Promise<AcceptedFiles> {
  const flowId = randomUUID();
  const connection = await pool().connect();
  try {
    await connection.query("begin");
    await connection.query(createBulkFlow, [flowId, tenantId, productType, randomUUID()]);
    const accepted = await acceptFiles(tenantId, { flowId, files }, connection);
    if (!accepted) throw new Error("The files of a bulk batch were not taken");
    await connection.query("commit");
    connection.release();
    return accepted;
  } catch (error) {
    connection.release(true); // closing the connection rolls back, also where it is the connection that failed
    throw error;
  }
}
