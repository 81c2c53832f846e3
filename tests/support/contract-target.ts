import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { prisma } from "@/lib/db/client";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { type Reply, readReply } from "./engine-client";
import { startEngineServer } from "./engine-server";
import { json, startReceiver } from "./receiver";
import { startRecordedAtlas } from "./recorded-atlas";

/** A server that speaks Atlas, signed in to. */
export interface Target {
  baseUrl: string;
  authPath: string;
  clientId: string;
  clientSecret: string;
  productType: string;
  /** Addresses of a lender that answers, as v3 asks for them; undefined where none is known to this server. */
  lender: Lender | undefined;
  /** A literal of the documents, or one of its own where other runs have been before. */
  unique(literal: string): string;
  /** Ids as they must look. */
  ids: { uuid: unknown; batchId: unknown };
  /** Ends a file; undefined where files end by themselves or never. Replies that need it are not asked for then. */
  finish: ((fileUuid: string, file: FinishedFile) => Promise<void>) | undefined;
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  close(): Promise<void>;
}

interface Lender {
  auth_url: string;
  callback_url: string;
}

export interface FinishedFile {
  status: "PROCESSING" | "PROCESSING_SUCCESS" | "FAILED";
  fileData?: { document_type: string } & Record<string, unknown>;
}

interface SendOptions {
  query?: Record<string, string>;
  body?: unknown;
  /** The target's own by default; null for none. */
  token?: string | null;
  credentials?: { id?: string; secret?: string };
}

/** Where the contract must hold. */
interface Place {
  name: string;
  /** @param authPath where tokens are issued; v1's, or what the environment says, if not given */
  start(authPath?: string): Promise<Target>;
}

type Connection = Omit<Target, "send" | "close"> & { close?: () => Promise<void> };

async function connect(connection: Connection): Promise<Target> {
  const call: Target["send"] = async (method, path, { query = {}, body, token = null, credentials = {} } = {}) => {
    const url = new URL(connection.baseUrl + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = {
      ...(token === null ? {} : { Token: token }),
      ...(credentials.id === undefined ? {} : { "Client-Id": credentials.id }),
      ...(credentials.secret === undefined ? {} : { "Client-Secret": credentials.secret }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    };
    return readReply(
      await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
  };
  const { clientId: id, clientSecret: secret } = connection;
  const { body } = await call("POST", connection.authPath, { credentials: { id, secret } });
  const ownToken: string = body.access_token;
  return {
    ...connection,
    close: connection.close ?? (async () => undefined),
    send: (method, path, options = {}) =>
      call(method, path, { ...options, token: options.token === undefined ? ownToken : options.token }),
  };
}

const v1Tokens = "/v1/verification/authtoken";
const literal = (text: string) => text;
const ids = {
  uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  batchId: expect.stringMatching(/^BATCH-[0-9]{5}-[A-Z]{5}-[0-9]{14}$/),
};

const engine: Place = {
  name: "the engine",
  async start(authPath = v1Tokens) {
    process.env.ENGINE_FETCH_ALLOW = "127.0.0.0/8"; // read at the engine's first use: the lender stands on this machine
    const [server, lender] = [await startEngineServer(), await startReceiver()];
    lender.answer = json({ access_token: "a-token" });
    const [clientId, clientSecret] = [`client-${randomUUID()}`, randomUUID()];
    await provisionTenant({ name: "The contract", clientId, clientSecret });
    return connect({
      ...{ baseUrl: server.url, authPath, clientId, clientSecret, productType: "POC_CDL", unique: literal, ids },
      lender: { auth_url: `${lender.url}/token`, callback_url: `${lender.url}/callback` },
      finish: async (uuid, { status, fileData }) => {
        const data = {
          status,
          ...(fileData
            ? {
                data: fileData as object,
                documentType: fileData.document_type,
                documentTypes: [fileData.document_type],
              }
            : {}),
        };
        await prisma.engineFile.update({ where: { uuid }, data });
      },
      close: async () => {
        await lender.close();
        await server.close();
      },
    });
  },
};

const recorded: Place = {
  name: "recorded replies",
  async start(authPath = v1Tokens) {
    const server = await startRecordedAtlas();
    return connect({
      ...{ baseUrl: server.url, authPath, clientId: "desk-demo", clientSecret: "s3cr3t-demo", productType: "POC_CDL" },
      ...{ unique: literal, ids },
      lender: {
        auth_url: "https://los.example.com/atlas/token",
        callback_url: "https://los.example.com/atlas/callback",
      },
      finish: async () => undefined, // the next recorded reply tells of it
      close: async () => {
        await server.close();
        // What the documents do not describe is not recorded either: our engine's own call.
        expect(server.unrecorded.filter((request) => request !== "GET /v2/verification/extracts")).toEqual([]);
      },
    });
  },
};

/**
 * Any server, by environment: ATLAS_CONTRACT_BASE_URL, _CLIENT_ID, _CLIENT_SECRET, _AUTH_PATH and _PRODUCT_TYPE; _AUTH_URL
 * and _CALLBACK_URL name a lender it reaches.
 */
function given(variables: Record<string, string | undefined>): Place[] {
  const { ATLAS_CONTRACT_BASE_URL: baseUrl, ATLAS_CONTRACT_CLIENT_ID, ATLAS_CONTRACT_CLIENT_SECRET } = variables;
  const { ATLAS_CONTRACT_AUTH_URL: auth_url, ATLAS_CONTRACT_CALLBACK_URL: callback_url } = variables;
  if (!baseUrl) return [];
  const run = randomUUID().slice(0, 8);
  const start: Place["start"] = (authPath = variables.ATLAS_CONTRACT_AUTH_PATH || v1Tokens) =>
    connect({
      baseUrl: baseUrl.replace(/\/+$/, ""),
      authPath,
      clientId: ATLAS_CONTRACT_CLIENT_ID ?? "",
      clientSecret: ATLAS_CONTRACT_CLIENT_SECRET ?? "",
      productType: variables.ATLAS_CONTRACT_PRODUCT_TYPE || "POC_CDL",
      lender: auth_url && callback_url ? { auth_url, callback_url } : undefined,
      unique: (text) => `${text}-${run}`,
      ids: { uuid: expect.any(String), batchId: expect.any(String) },
      finish: undefined,
    });
  return [{ name: "the server of ATLAS_CONTRACT_BASE_URL", start }];
}

/** Where the contract must hold. */
export const places: Place[] = [engine, recorded, ...given(process.env)];

/** Keys that are extensions of ours in most replies: a client that does not know them must not miss or mind them. */
export const extensions = ["code", "pages", "cross_checks"];

/** A body as the documents have it: without our extensions, and without error keys that say there is no error. */
export function documented(body: unknown, ours = extensions): unknown {
  if (Array.isArray(body)) return body.map((item) => documented(item, ours));
  if (typeof body !== "object" || body === null) return body;
  const kept = Object.entries(body).filter(
    ([key, value]) => !ours.includes(key) && !(key.startsWith("error_") && value === null),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, documented(value, ours)]));
}

/** Asserts a reply, exactly, in everything the documents name. */
export function expectReply(reply: Reply, status: number, body?: unknown, ours = extensions): void {
  expect({ status: reply.status, body: documented(reply.body, ours) }).toEqual({ status, body });
}

export const invalidToken = { error: "Invalid token", reason: "Signature verification failed" };

/** The documents' example of a flow, without addresses that would be called. */
export const flowBody = (target: Target) => ({
  product_type: target.productType,
  application_id: target.unique("APP-10071"),
  external_reference_id: "CUST-501",
  username: "Asha Rao",
  user_docs: ["PAN", "AADHAAR", "BANK_STATEMENT"],
  flow_params: { branch: "PUN-04" },
});

/** Opens it. @returns its flow_id */
export async function openFlow(target: Target): Promise<string> {
  const reply = await target.send("POST", "/v2/verification/flow/init", { body: flowBody(target) });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.flow_id;
}

/** The seed page's example request. */
export const seedRequest = (flow_id: string) => ({
  flow_id,
  file_urls: [
    { file_url: "https://files.example.com/pan.jpg?sig=a1", document_id: "doc_1", submission_mode: "upload" },
    { file_url: "https://files.example.com/aadhaar.jpg?sig=b2", document_id: "doc_2", submission_mode: "camera" },
  ],
});

/** Sends it. @returns the two files' ids */
export async function sendSeedRequest(target: Target, flowId: string): Promise<string[]> {
  const reply = await target.send("POST", "/v2/verification/multiupload", { body: seedRequest(flowId) });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.map((entry: { file_uuid: string }) => entry.file_uuid);
}
