import { Caller, type CallerOptions } from "./caller";
import { type AuthTokenReply, MultiUploadReply } from "./contract";
import {
  type ExtractsV3Reply,
  FlowInitV3Reply,
  FlowInitV3Request,
  MultiUploadV3Request,
  StatusV3Reply,
} from "./contract-v3";
import { idempotencyHeader, type UploadOptions } from "./idempotency";
import { readExtractsV3 } from "./read-extracts-v3";
import { reading } from "./read-reply";
import type { Account } from "./token";

const base = "/v3/verification";

/**
 * Typed calls to Atlas v3, the "Flow API", with the tokens it issues itself; by the same rules as `AtlasClient`. It tells of
 * a flow as a whole: after a lost multiupload nothing says which files were taken, so a repeat may make them twice.
 */
export class AtlasV3Client {
  private readonly caller: Caller;

  constructor(account: Account, options: CallerOptions = {}) {
    this.caller = new Caller({ ...account, authPath: `${base}/authtoken` }, options);
  }

  /** A new token; v3 gives none to refresh it with. The other calls get their own by themselves. */
  authToken(): Promise<AuthTokenReply> {
    return this.caller.tokens.issue();
  }

  /** Opens a flow; a repeat opens another. */
  flowInit(body: FlowInitV3Request, signal?: AbortSignal): Promise<FlowInitV3Reply> {
    return this.caller.post(`${base}/flow/init`, FlowInitV3Request.parse(body), reading(FlowInitV3Reply), signal);
  }

  /**
   * Hands files over.
   * @returns one entry a file, in order
   * @throws AtlasUnavailable also where the flow's `auth_url` failed (422): nothing was taken then
   */
  multiUpload(
    body: MultiUploadV3Request,
    signal?: AbortSignal,
    { idempotencyKey }: UploadOptions = {},
  ): Promise<MultiUploadReply> {
    const request = MultiUploadV3Request.parse(body);
    const headers = idempotencyHeader(idempotencyKey);
    return this.caller.post(`${base}/multiupload`, request, reading(MultiUploadReply), signal, headers);
  }

  /** How far the flow's files have come, by stage. */
  status(flowUuid: string, signal?: AbortSignal): Promise<StatusV3Reply> {
    return this.caller.get(`${base}/status`, { flow_uuid: flowUuid }, reading(StatusV3Reply), signal);
  }

  /** What was read so far and how it agrees. Incomplete until `status` says that all has ended. */
  extracts(flowUuid: string, signal?: AbortSignal): Promise<ExtractsV3Reply> {
    return this.caller.get(`${base}/extracts`, { flow_uuid: flowUuid }, readExtractsV3, signal);
  }
}
