import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** One file Atlas has taken. */
interface TakenFile {
  flowId: string;
  documentId: string;
  fileUrl: string;
  fileUuid: string;
  submissionMode: string;
  status: string;
}

type Trouble = "drop the reply" | "drop the request" | number;

/** Atlas's wire on loopback, as documented; what goes wrong is told beforehand. */
export class AtlasFake {
  readonly files: TakenFile[] = [];
  readonly flows = new Map<string, string>();
  /** Paths in the order they were called. */
  readonly calls: string[] = [];
  /** Bodies of flow/init, in order. */
  readonly flowInits: Record<string, unknown>[] = [];
  tokensIssued = 0;
  masterStatus = "IN_PROGRESS";
  /** Runs when a call has been done and before its answer leaves. */
  beforeReply: (path: string) => Promise<void> = async () => undefined;
  private token = "";
  private readonly troubles = new Map<string, Trouble[]>();
  private readonly results = new Map<string, Record<string, unknown>>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  /** @returns the base URL to set as ATLAS_BASE_URL */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next calls whose path ends so go wrong, one trouble each: a bare status, or a connection cut before or after the work. */
  goWrong(path: string, ...troubles: Trouble[]): void {
    this.troubles.set(path, troubles);
  }

  /** The token given out so far is refused from now on. */
  revokeToken(): void {
    this.token = "revoked";
  }

  /** Ends a document at Atlas; `item` is what `extracts` then says of it, null for nothing yet. */
  finish(documentId: string, status: string, item: Record<string, unknown> | null = {}): void {
    for (const file of this.files) if (file.documentId === documentId) file.status = status;
    if (item) this.results.set(documentId, { document_id: documentId, ...item });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://atlas.test");
    const body = await text(request);
    this.calls.push(url.pathname);
    const name = [...this.troubles.keys()].find((path) => url.pathname.endsWith(path));
    const trouble = name === undefined ? undefined : this.troubles.get(name)?.shift();
    if (trouble === "drop the request") return void request.socket.destroy();
    if (typeof trouble === "number") return this.reply(response, trouble, { error: `status ${trouble}` });
    const [status, json] = this.work(url, request, body === "" ? {} : JSON.parse(body));
    await this.beforeReply(url.pathname);
    if (trouble === "drop the reply") return void request.socket.destroy();
    this.reply(response, status, json);
  }

  private reply(response: ServerResponse, status: number, json: unknown): void {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the far side of the wire takes what comes
  private work({ pathname, searchParams }: URL, request: IncomingMessage, body: any): [number, unknown] {
    if (pathname.endsWith("/authtoken")) {
      this.tokensIssued += 1;
      this.token = `token-${randomUUID()}`;
      return [200, { access_token: this.token, expires_in: 3600 }];
    }
    if (request.headers.token !== this.token) return [401, { error: "Invalid token" }];
    if (pathname.endsWith("/flow/init")) {
      this.flowInits.push(body);
      const key = `${body.application_id} ${body.external_reference_id}`;
      const known = this.flows.get(key);
      if (known) return [409, { error: "A flow exists", flow_id: known }];
      this.flows.set(key, randomUUID());
      return [200, { flow_id: this.flows.get(key) }];
    }
    if (pathname.endsWith("/multiupload")) {
      const atlasBatchId = randomUUID();
      return [
        200,
        body.file_urls.map((file: { file_url: string; document_id: string; submission_mode: string }) => {
          const fileUuid = randomUUID();
          this.files.push({
            flowId: body.flow_id,
            documentId: file.document_id,
            fileUrl: file.file_url,
            fileUuid,
            submissionMode: file.submission_mode,
            status: "UPLOAD_SUCCESS",
          });
          return { file_uuid: fileUuid, batch_id: atlasBatchId, document_id: file.document_id };
        }),
      ];
    }
    const mine = this.files.filter(({ flowId }) => flowId === searchParams.get("flow_id"));
    if (pathname.endsWith("/status")) {
      const file_statuses = mine.map(({ fileUuid, documentId, status }) => ({
        file_uuid: fileUuid,
        document_id: documentId,
        status,
      }));
      return [200, { file_statuses, master_status: this.masterStatus }];
    }
    return [200, { data: mine.flatMap(({ documentId }) => this.results.get(documentId) ?? []) }];
  }
}
