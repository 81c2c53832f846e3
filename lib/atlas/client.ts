import type { z } from "zod";
import { env } from "@/lib/env";
import {
  ExtractsReply,
  FlowInitReply,
  FlowInitRequest,
  MultiUploadReply,
  MultiUploadRequest,
  StatusReply,
} from "./contract";
import { DeliveriesReply, type DeliveryState, RedeliverReply } from "./contract-deliveries";
import { AtlasRefused, AtlasUnavailable } from "./errors";
import { send } from "./http";
import { type Credentials, TokenSource } from "./token";

/** One applicant of a flow, as Atlas names it. */
export interface ApplicantReference {
  flowId: string;
  externalReferenceId: string;
}

/** Typed calls to Atlas, or to anything that speaks its API. */
export class AtlasClient {
  private readonly tokens: TokenSource;
  /** The real Atlas documents no extracts call under v2; found out by the first 404 and remembered. */
  private hasExtracts = true;

  constructor(private readonly credentials: Credentials) {
    this.tokens = new TokenSource(credentials);
  }

  /** Opens a flow. @throws AtlasRefused 409 where one exists for the same application and reference */
  flowInit(body: FlowInitRequest, signal?: AbortSignal): Promise<FlowInitReply> {
    return this.call("POST", "/v2/verification/flow/init", {}, FlowInitReply, signal, FlowInitRequest.parse(body));
  }

  /**
   * Hands files over. Not safe to repeat: after AtlasUnavailable ask `status` what was taken before sending again.
   * @returns one entry a file, in order
   */
  multiUpload(body: MultiUploadRequest, signal?: AbortSignal): Promise<MultiUploadReply> {
    return this.call(
      "POST",
      "/v2/verification/multiupload",
      {},
      MultiUploadReply,
      signal,
      MultiUploadRequest.parse(body),
    );
  }

  /** Where every file of an applicant stands. */
  status(applicant: ApplicantReference, signal?: AbortSignal): Promise<StatusReply> {
    return this.call("GET", "/v2/verification/status", toQuery(applicant), StatusReply, signal);
  }

  /** What was read so far; closes nothing. By `extracts` where there is one, else by `flow/submit`. */
  async results(applicant: ApplicantReference, signal?: AbortSignal): Promise<ExtractsReply> {
    if (this.hasExtracts) {
      try {
        return await this.call("GET", "/v2/verification/extracts", toQuery(applicant), ExtractsReply, signal);
      } catch (error) {
        if (!(error instanceof AtlasRefused) || ![404, 405].includes(error.status)) throw error;
        this.hasExtracts = false;
      }
    }
    const submit = { flow_id: applicant.flowId, close_flow: "no" };
    return this.call("POST", "/v2/verification/flow/submit", submit, ExtractsReply, signal, submit);
  }

  /**
   * A page of the callbacks' log, newest first: an extension of our engine.
   * @throws AtlasRefused 404 where this Atlas keeps none
   */
  deliveries(
    { state, page, perPage }: { state?: DeliveryState; page: number; perPage: number },
    signal?: AbortSignal,
  ): Promise<DeliveriesReply> {
    const query = { page: String(page), per_page: String(perPage), ...(state && { state }) };
    return this.call("GET", "/v2/verification/deliveries", query, DeliveriesReply, signal);
  }

  /** Plans a new try at a callback, now. Safe to repeat. @throws AtlasRefused 409 where there is no such delivery */
  redeliver(deliveryId: string, signal?: AbortSignal): Promise<RedeliverReply> {
    const path = "/v2/verification/deliveries/redeliver";
    return this.call("POST", path, {}, RedeliverReply, signal, { delivery_id: deliveryId });
  }

  private async call<Reply extends z.ZodType>(
    method: "GET" | "POST",
    path: string,
    query: Record<string, string>,
    reply: Reply,
    signal: AbortSignal | undefined,
    body?: unknown,
  ): Promise<z.infer<Reply>> {
    const url = new URL(`${this.credentials.baseUrl}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const attempt = async () => {
      const token = await this.tokens.get();
      const headers = { token, ...(body === undefined ? {} : { "content-type": "application/json" }) };
      try {
        return await send(
          url,
          { method, headers, body: body === undefined ? undefined : JSON.stringify(body) },
          signal,
        );
      } catch (error) {
        if (error instanceof AtlasRefused && error.status === 401) this.tokens.drop(token);
        throw error;
      }
    };
    let answer: unknown;
    try {
      answer = await attempt();
    } catch (error) {
      // Refused before anything was done: a token revoked early is worth one new one.
      if (!(error instanceof AtlasRefused) || error.status !== 401) throw error;
      answer = await attempt();
    }
    return readReply(path, reply, answer);
  }
}

const toQuery = ({ flowId, externalReferenceId }: ApplicantReference) => ({
  flow_id: flowId,
  external_reference_id: externalReferenceId,
});

/** Reads a reply, also where it is wrapped once more in `data`. */
function readReply<Reply extends z.ZodType>(path: string, schema: Reply, answer: unknown): z.infer<Reply> {
  const plain = schema.safeParse(answer);
  if (plain.success) return plain.data;
  const wrapped = typeof answer === "object" && answer !== null && "data" in answer ? answer.data : undefined;
  const inner = schema.safeParse(wrapped);
  if (inner.success) return inner.data;
  throw new AtlasUnavailable(`Atlas answered ${path} in a form that is not known`);
}

let shared: AtlasClient | undefined;

/** The client of this process, for the Atlas its environment names. */
export function atlas(): AtlasClient {
  const { ATLAS_BASE_URL, ATLAS_AUTH_PATH, ATLAS_CLIENT_ID, ATLAS_CLIENT_SECRET } = env();
  shared ??= new AtlasClient({
    baseUrl: ATLAS_BASE_URL,
    authPath: ATLAS_AUTH_PATH,
    clientId: ATLAS_CLIENT_ID,
    clientSecret: ATLAS_CLIENT_SECRET,
  });
  return shared;
}
