import { randomUUID } from "node:crypto";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";

/** A client of the running product, with an open flow. */
export interface BenchClient {
  tenantId: string;
  token: string;
  flowId: string;
}

async function post(path: string, init: RequestInit): Promise<Record<string, string>> {
  const reply = await fetch(`${env().ATLAS_BASE_URL}${path}`, { method: "POST", ...init });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
  return (await reply.json()) as Record<string, string>;
}

/**
 * A tenant of its own: what another one sent before is not taken for what this one sends.
 * @throws Error when the product refuses it
 */
export async function newClient(): Promise<BenchClient> {
  const [clientId, clientSecret] = [`bench-${randomUUID()}`, randomUUID()];
  const tenantId = await provisionTenant({ name: "Bench", clientId, clientSecret });
  const credentials = { "Client-Id": clientId, "Client-Secret": clientSecret };
  const { access_token: token = "" } = await post("/v2/verification/authtoken", { headers: credentials });
  const flow = { product_type: "BENCH", application_id: randomUUID(), external_reference_id: "1", username: "Bench" };
  const opened = await post("/v2/verification/flow/init", { headers: { Token: token }, body: JSON.stringify(flow) });
  return { tenantId, token, flowId: opened.flow_id ?? "" };
}
