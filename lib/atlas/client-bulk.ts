import { Caller, type CallerOptions } from "./caller";
import { type AuthTokenReply, MultiUploadReply } from "./contract";
import { type BulkExtractsReply, BulkUploadRequest } from "./contract-bulk";
import { readBulkPage } from "./read-bulk-page";
import { reading } from "./read-reply";
import type { Account } from "./token";
import { walkPages } from "./walk-pages";

const base = "/v1/bulk";
/** Atlas gives no more on one page. */
const LARGEST_PAGE = 50;

/**
 * Typed calls to Atlas's bulk API, with the tokens it issues itself; by the same rules as `AtlasClient`. A batch is known by
 * the `batch_id` of multiupload's reply alone: where that is lost, so is the batch, and a repeat makes another.
 */
export class AtlasBulkClient {
  private readonly caller: Caller;

  constructor(account: Account, options: CallerOptions = {}) {
    this.caller = new Caller({ ...account, authPath: `${base}/authtoken` }, options);
  }

  /** A new token. The other calls get their own by themselves. */
  authToken(): Promise<AuthTokenReply> {
    return this.caller.tokens.issue();
  }

  /** Hands files over as one batch. @returns one entry a file, in order, all of one `batch_id` */
  multiUpload(body: BulkUploadRequest, signal?: AbortSignal): Promise<MultiUploadReply> {
    return this.caller.post(`${base}/multiupload`, BulkUploadRequest.parse(body), reading(MultiUploadReply), signal);
  }

  /** One page of a batch's results so far, counted from 1. @throws AtlasRefused 400 where the batch is not known */
  extracts(
    { batchId, page = 1, perPage = LARGEST_PAGE }: { batchId: string; page?: number; perPage?: number },
    signal?: AbortSignal,
  ): Promise<BulkExtractsReply> {
    const query = { batch_id: batchId, page: String(page), per_page: String(perPage) };
    return this.caller.get(`${base}/extracts`, query, readBulkPage, signal);
  }

  /** Every result of a batch so far, in order; the pages are asked for as they are needed. @throws as `extracts` */
  results(
    batch: { batchId: string; perPage?: number },
    signal?: AbortSignal,
  ): AsyncGenerator<BulkExtractsReply["data"][number], void, undefined> {
    return walkPages((page) => this.extracts({ ...batch, page }, signal));
  }
}
