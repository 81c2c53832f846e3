import "server-only";
import { randomUUID } from "node:crypto";
import type { FlowInitV3Request } from "@/lib/atlas/contract-v3";
import { type Prisma, prisma } from "@/lib/db/client";

/**
 * Opens a flow of v3, which names no applicant: it gets one whose reference is the flow's own id. v3 documents no 409, so a
 * repeat opens another flow. @returns its id
 */
export async function createFlowV3(tenantId: string, request: FlowInitV3Request): Promise<string> {
  const id = randomUUID();
  const applicationId = request.application_id;
  await prisma.engineFlow.create({
    data: {
      id,
      tenantId,
      applicationId,
      api: "V3",
      productType: request.product_type,
      callbackUrl: request.callback_url,
      authTokenUrl: request.auth_url,
      flowParams: (request.flow_params ?? {}) as Prisma.InputJsonObject,
      applicants: {
        create: { tenantId, applicationId, externalReferenceId: id, username: applicationId, primary: true },
      },
    },
  });
  return id;
}
