import "server-only";
import { RereadRequest } from "@/lib/atlas/contract-reread";
import { sealPassword } from "../passwords/seal";
import { rereadFile } from "../store/reread-file";
import { endpoint, reply, withToken } from "./endpoint";
import { EngineError } from "./errors";
import { readBody } from "./read-parameters";

/** POST /v2/verification/reread: reads a file's kept bytes again, with the password it needs or by a newer version. Ours. */
export const reread = endpoint({
  POST: withToken(async (request, { tenantId }) => {
    const { file_uuid, password } = await readBody(request, RereadRequest);
    const planned = await rereadFile(tenantId, file_uuid, password && (await sealPassword(password)));
    if (typeof planned === "string") throw new EngineError(planned);
    return reply(202, { file_uuid, document_id: planned.documentId, status: "UPLOAD_SUCCESS" });
  }),
});
