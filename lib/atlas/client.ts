import { type AtlasEnv, env } from "@/lib/env";
import { Caller, type CallerOptions } from "./caller";
import {
  type AuthTokenReply,
  type ExtractsReply,
  FlowInitReply,
  FlowInitRequest,
  MultiUploadReply,
  MultiUploadRequest,
  StatusReply,
} from "./contract";
import {
  AddCoApplicantsReply,
  AddCoApplicantsRequest,
  ChecklistReply,
  DeleteCoApplicantRequest,
  SubmitRequest,
} from "./contract-applicants";
import { ChatHistoryReply, ChatReply, ChatRequest } from "./contract-chat";
import { DeliveriesReply, type DeliveryState, RedeliverReply, RedeliverRequest } from "./contract-deliveries";
import { EraseReply, EraseRequest } from "./contract-erase";
import { RereadReply, RereadRequest } from "./contract-reread";
import { AtlasRefused } from "./errors";
import { send } from "./http";
import { idempotencyHeader, type UploadOptions } from "./idempotency";
import { reading } from "./read-reply";
import { readResults } from "./read-results";
import { type Credentials, readToken } from "./token";

/** One applicant of a flow, as Atlas names it. */
export interface ApplicantReference {
  flowId: string;
  externalReferenceId: string;
}

/** A page of the callbacks' log, of one state or one application where they are named. */
export interface DeliveriesQuery {
  state?: DeliveryState | undefined;
  applicationId?: string | undefined;
  page: number;
  perPage: number;
}

/** How results are read: by the engine's `extracts`, by Atlas's `flow/submit`, or by what is there. */
export type ResultsBy = AtlasEnv["ATLAS_RESULTS"];

export interface AtlasSettings extends Credentials {
  resultsBy: ResultsBy;
}

const base = "/v2/verification";

/**
 * Typed calls to Atlas v2, or to anything that speaks its API: one function an endpoint. Each may be aborted, ends within its
 * time-out and throws AtlasUnavailable or AtlasRefused. Reads are repeated while Atlas is unavailable, what changes
 * something never is: the caller knows best how to find out whether it has happened.
 */
export class AtlasClient {
  private readonly caller: Caller;
  private resultsBy: ResultsBy;

  constructor(
    private readonly settings: AtlasSettings,
    options: CallerOptions = {},
  ) {
    this.caller = new Caller(settings, options);
    this.resultsBy = settings.resultsBy;
  }

  /** A new token. The other calls get their own by themselves. */
  authToken(): Promise<AuthTokenReply> {
    return this.caller.tokens.issue();
  }

  /** A new access token for an access or refresh token that still works. Optional: not every issuer has it. */
  async refreshToken(token: string, signal?: AbortSignal): Promise<AuthTokenReply> {
    const beside = this.settings.authPath.replace(/[^/]*$/, "refresh-token");
    return readToken(
      await send(new URL(`${this.settings.baseUrl}${beside}`), { method: "POST", headers: { token } }, { signal }),
    );
  }

  /** Opens a flow. @throws AtlasRefused 409 where one exists for the same application and reference */
  flowInit(body: FlowInitRequest, signal?: AbortSignal): Promise<FlowInitReply> {
    return this.caller.post(`${base}/flow/init`, FlowInitRequest.parse(body), reading(FlowInitReply), signal);
  }

  /** Adds applicants to a flow. Part of them may fail: look at `failed`. */
  addCoApplicants(body: AddCoApplicantsRequest, signal?: AbortSignal): Promise<AddCoApplicantsReply> {
    return this.caller.post(
      `${base}/flow/coapplicant`,
      AddCoApplicantsRequest.parse(body),
      reading(AddCoApplicantsReply),
      signal,
    );
  }

  /** Deletes a co-applicant. @throws AtlasRefused 409 where there is none, 410 where it was deleted before */
  async deleteCoApplicant(body: DeleteCoApplicantRequest, signal?: AbortSignal): Promise<void> {
    const call = { method: "DELETE", path: `${base}/flow/coapplicant`, mayRepeat: false, read: () => true } as const;
    await this.caller.call({ ...call, body: DeleteCoApplicantRequest.parse(body) }, signal);
  }

  /**
   * Hands files over. Not safe to repeat: after AtlasUnavailable ask `status` what was taken before sending again.
   * @returns one entry a file, in order
   */
  multiUpload(
    body: MultiUploadRequest,
    signal?: AbortSignal,
    { idempotencyKey }: UploadOptions = {},
  ): Promise<MultiUploadReply> {
    const headers = idempotencyHeader(idempotencyKey);
    return this.caller.post(
      `${base}/multiupload`,
      MultiUploadRequest.parse(body),
      reading(MultiUploadReply),
      signal,
      headers,
    );
  }

  /** Where every file of an applicant stands. */
  status(applicant: ApplicantReference, signal?: AbortSignal): Promise<StatusReply> {
    return this.caller.get(`${base}/status`, toQuery(applicant), reading(StatusReply), signal);
  }

  /** Which of the documents an applicant needs are there. */
  docs(applicant: ApplicantReference, signal?: AbortSignal): Promise<ChecklistReply> {
    return this.caller.get(`${base}/docs`, toQuery(applicant), reading(ChecklistReply), signal);
  }

  /** What was read of all of a flow's documents; with `close_flow` "yes" the flow takes no more. "no" if not given. */
  submit(body: SubmitRequest, signal?: AbortSignal): Promise<ExtractsReply> {
    const sent = { close_flow: "no", ...SubmitRequest.parse(body) };
    const call = { method: "POST", path: `${base}/flow/submit`, mayRepeat: sent.close_flow === "no" } as const;
    return this.caller.call({ ...call, query: sent, body: sent, read: readResults }, signal);
  }

  /** What was read of an applicant's documents, closing nothing. Our engine's: Atlas describes no such call. */
  extracts(applicant: ApplicantReference, signal?: AbortSignal): Promise<ExtractsReply> {
    return this.caller.get(`${base}/extracts`, toQuery(applicant), readResults, signal);
  }

  /**
   * What was read so far; closes nothing. By `extracts` or `flow/submit`, as the settings say; left open there, a 404 or
   * 405 of `extracts` decides it once for this client.
   */
  async results(applicant: ApplicantReference, signal?: AbortSignal): Promise<ExtractsReply> {
    if (this.resultsBy !== "submit") {
      try {
        return await this.extracts(applicant, signal);
      } catch (error) {
        const isMissing = error instanceof AtlasRefused && [404, 405].includes(error.status);
        if (this.resultsBy === "extracts" || !isMissing) throw error;
        this.resultsBy = "submit";
      }
    }
    return this.submit({ flow_id: applicant.flowId, close_flow: "no" }, signal);
  }

  /** Asks about a flow in words. @throws AtlasUnavailable also where the answering service failed (422) */
  chat(body: ChatRequest, signal?: AbortSignal): Promise<ChatReply> {
    return this.caller.post(`${base}/chat`, ChatRequest.parse(body), reading(ChatReply), signal);
  }

  /** The messages of a flow, newest first. Pages count from 1. */
  chatHistory(
    { flowId, page = 1, perPage = 10 }: { flowId: string; page?: number; perPage?: number },
    signal?: AbortSignal,
  ): Promise<ChatHistoryReply> {
    const query = { flow_id: flowId, page: String(page), per_page: String(perPage) };
    return this.caller.get(`${base}/chat-history`, query, reading(ChatHistoryReply), signal);
  }

  /**
   * Reads a file again, with the password it needs where one is given: an extension of our engine.
   * @throws AtlasRefused 404 or 405 where this Atlas has no such call, 409 where the file is unknown or being read
   */
  reread(body: RereadRequest, signal?: AbortSignal): Promise<RereadReply> {
    return this.caller.post(`${base}/reread`, RereadRequest.parse(body), reading(RereadReply), signal);
  }

  /**
   * Erases, or in a dry run counts, what is kept of an applicant or some of its documents: an extension of our engine. Safe to
   * repeat.
   * @throws AtlasRefused 404 or 405 where this Atlas has no such call, 409 where there is no such applicant (any more) or a
   * file is being read
   */
  erase(body: EraseRequest, signal?: AbortSignal): Promise<EraseReply> {
    return this.caller.post(`${base}/erase`, EraseRequest.parse(body), reading(EraseReply), signal);
  }

  /**
   * A page of the callbacks' log, newest first: an extension of our engine.
   * @throws AtlasRefused 404 where this Atlas keeps none
   */
  deliveries({ state, applicationId, page, perPage }: DeliveriesQuery, signal?: AbortSignal): Promise<DeliveriesReply> {
    const query = {
      ...{ page: String(page), per_page: String(perPage) },
      ...(state && { state }),
      ...(applicationId && { application_id: applicationId }),
    };
    return this.caller.get(`${base}/deliveries`, query, reading(DeliveriesReply), signal);
  }

  /** Plans a new try at a callback, now: an extension of our engine. @throws AtlasRefused 409 where there is none such */
  redeliver(deliveryId: string, signal?: AbortSignal): Promise<RedeliverReply> {
    const body = RedeliverRequest.parse({ delivery_id: deliveryId });
    return this.caller.post(`${base}/deliveries/redeliver`, body, reading(RedeliverReply), signal);
  }
}

const toQuery = ({ flowId, externalReferenceId }: ApplicantReference) => ({
  flow_id: flowId,
  external_reference_id: externalReferenceId,
});

/** A client for the Atlas that these variables name. */
export const createAtlasClient = (variables: AtlasEnv): AtlasClient =>
  new AtlasClient({
    baseUrl: variables.ATLAS_BASE_URL,
    authPath: variables.ATLAS_AUTH_PATH,
    clientId: variables.ATLAS_CLIENT_ID,
    clientSecret: variables.ATLAS_CLIENT_SECRET,
    resultsBy: variables.ATLAS_RESULTS,
  });

let shared: AtlasClient | undefined;

/** The client of this process, for the Atlas its environment names. */
export function atlas(): AtlasClient {
  shared ??= createAtlasClient(env());
  return shared;
}
