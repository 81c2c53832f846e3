import "server-only";
import { prisma } from "@/lib/db/client";
import type { CallbackCredentials } from "../callbacks/authenticate";
import type { AcceptedFiles, FilesToAccept } from "./accept-files";

export type Refusal =
  /** The key was used for this very body: what was taken then. */
  | { why: "taken_before"; accepted: AcceptedFiles }
  | { why: "idempotency_key_reused" | "unknown_flow" | "flow_closed" }
  | { why: "unknown_applicant"; references: string[] }
  /** Everything else is right; the flow's endpoint for tokens has not been asked yet. */
  | { why: "handshake_needed"; authTokenUrl: string; credentials: CallbackCredentials };

async function findTakenBefore(tenantId: string, { key, bodyHash }: { key: string; bodyHash: string }) {
  const kept = await prisma.engineIdempotencyKey.findUnique({
    where: { tenantId_key: { tenantId, key } },
    select: {
      bodyHash: true,
      batch: { select: { id: true, files: { select: { uuid: true }, orderBy: { position: "asc" } } } },
    },
  });
  if (!kept) return undefined;
  if (kept.bodyHash !== bodyHash) return { why: "idempotency_key_reused" } as const;
  const accepted = { batchId: kept.batch.id, fileUuids: kept.batch.files.map(({ uuid }) => uuid) };
  return { why: "taken_before", accepted } as const;
}

/**
 * What stood against `acceptFiles`. Looked for after the fact, so that the usual call needs one round trip; nothing that
 * stands against it goes away by itself. @throws Error where nothing is found
 */
export async function explainRefusal(tenantId: string, sent: FilesToAccept): Promise<Refusal> {
  const before = sent.idempotency && (await findTakenBefore(tenantId, sent.idempotency));
  if (before) return before;
  const flow = await prisma.engineFlow.findFirst({
    where: { id: sent.flowId, tenantId },
    select: {
      closedAt: true,
      authTokenUrl: true,
      tenant: { select: { callbackClientId: true, callbackClientSecret: true } },
      applicants: { where: { deletedAt: null }, select: { externalReferenceId: true } },
    },
  });
  if (!flow) return { why: "unknown_flow" };
  if (flow.closedAt) return { why: "flow_closed" };
  const known = new Set(flow.applicants.map(({ externalReferenceId }) => externalReferenceId));
  const references = sent.files.flatMap(({ reference }) => reference ?? []).filter((one) => !known.has(one));
  if (references.length > 0) return { why: "unknown_applicant", references };
  if (flow.authTokenUrl && !sent.handsShaken) {
    return { why: "handshake_needed", authTokenUrl: flow.authTokenUrl, credentials: flow.tenant };
  }
  throw new Error("Files were not taken and nothing stands against it");
}
