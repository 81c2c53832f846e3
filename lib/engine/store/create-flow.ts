import "server-only";
import type { FlowInitRequest } from "@/lib/atlas/contract";
import { Prisma, prisma } from "@/lib/db/client";

export type CreatedFlow = { created: true; flowId: string } | { created: false; flowId: string };

/**
 * Opens a flow with its primary applicant, or finds the one this tenant already has for the pair of application id
 * and external reference id. Of two calls at once, one creates and the other finds.
 */
export async function createFlow(tenantId: string, request: FlowInitRequest): Promise<CreatedFlow> {
  const { application_id: applicationId, external_reference_id: externalReferenceId } = request;
  const pair = { tenantId_applicationId_externalReferenceId: { tenantId, applicationId, externalReferenceId } };
  const find = () => prisma.engineApplicant.findUnique({ where: pair, select: { flowId: true } });

  const before = await find();
  if (before) return { created: false, flowId: before.flowId };
  try {
    const flow = await prisma.engineFlow.create({
      data: {
        tenantId,
        applicationId,
        productType: request.product_type,
        callbackUrl: request.callback_url,
        chatNotificationUrl: request.chat_notification_url,
        authTokenUrl: request.auth_token_url,
        flowParams: (request.flow_params ?? {}) as Prisma.InputJsonObject,
        applicants: {
          create: {
            tenantId,
            applicationId,
            externalReferenceId,
            username: request.username,
            userDocs: request.user_docs ?? [],
            primary: true,
          },
        },
      },
      select: { id: true },
    });
    return { created: true, flowId: flow.id };
  } catch (error) {
    const lost = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    const winner = lost ? await find() : null;
    if (!winner) throw error;
    return { created: false, flowId: winner.flowId };
  }
}
