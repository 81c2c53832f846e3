import { randomUUID } from "node:crypto";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a reply is whatever the wire says; tests assert its shape
  body: any;
  headers: Headers;
}

/** A client of the engine with a tenant of its own, over HTTP. */
export interface EngineClient {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  token: string;
  send(
    method: string,
    path: string,
    options?: {
      body?: unknown;
      raw?: string | Uint8Array;
      token?: string | null;
      headers?: Record<string, string>;
    },
  ): Promise<Reply>;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
}

export async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
}

/** Makes a tenant and signs it in. */
export async function newEngineClient(baseUrl: string): Promise<EngineClient> {
  const [clientId, clientSecret] = [`client-${randomUUID()}`, randomUUID()];
  const tenantId = await provisionTenant({ name: "A test client", clientId, clientSecret });
  return { tenantId, ...(await signIn(baseUrl, { clientId, clientSecret })) };
}

/** Signs in a client whose tenant there is. */
export async function signIn(
  baseUrl: string,
  { clientId, clientSecret }: Pick<EngineClient, "clientId" | "clientSecret">,
): Promise<Omit<EngineClient, "tenantId">> {
  const signedIn = await fetch(`${baseUrl}/v1/verification/authtoken`, {
    method: "POST",
    headers: { "Client-Id": clientId, "Client-Secret": clientSecret },
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };

  const send: EngineClient["send"] = async (method, path, options = {}) => {
    const sentToken = options.token === undefined ? token : options.token;
    return readReply(
      await fetch(baseUrl + path, {
        method,
        headers: {
          "Content-Type": "application/json",
          ...(sentToken === null ? {} : { Token: sentToken }),
          ...options.headers,
        },
        body: (options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))) as BodyInit,
      }),
    );
  };
  return {
    clientId,
    clientSecret,
    token,
    send,
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, { body }),
  };
}

/** A flow/init body with ids of its own. */
export function flowBody<Overrides extends Record<string, unknown>>(overrides: Overrides = {} as Overrides) {
  return {
    product_type: "POC_CDL",
    application_id: `APP-${randomUUID()}`,
    external_reference_id: `CUST-${randomUUID()}`,
    username: "Asha Rao",
    ...overrides,
  };
}

/** Opens a flow and returns its id and its applicant's reference. */
export async function newFlow(
  client: EngineClient,
  overrides: Record<string, unknown> = {},
): Promise<{ flowId: string; reference: string; query: string }> {
  const body = flowBody(overrides);
  const reply = await client.post("/v2/verification/flow/init", body);
  if (reply.status !== 201) throw new Error(`flow/init answered ${reply.status}`);
  const query = `flow_id=${reply.body.flow_id}&external_reference_id=${body.external_reference_id}`;
  return { flowId: reply.body.flow_id, reference: body.external_reference_id, query };
}

/** Sends documents with these ids into a flow. @returns their uuids in order, and the batch id */
export async function sendFiles(client: EngineClient, flowId: string, documentIds: string[], reference?: string) {
  const file_urls = documentIds.map((document_id) => ({ file_url: "https://files.example.com/a?sig=a1", document_id }));
  const body = { flow_id: flowId, file_urls, ...(reference && { external_reference_id: reference }) };
  const reply = await client.post("/v2/verification/multiupload", body);
  if (reply.status !== 201) throw new Error(`multiupload answered ${reply.status}`);
  const uuids: string[] = reply.body.map((entry: { file_uuid: string }) => entry.file_uuid);
  return { uuids, batchId: reply.body[0].batch_id as string };
}
