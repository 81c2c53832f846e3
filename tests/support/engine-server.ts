import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import * as v1Token from "@/app/v1/verification/authtoken/route";
import * as unknown from "@/app/v2/[[...path]]/route";
import * as v2Token from "@/app/v2/verification/authtoken/route";
import * as extracts from "@/app/v2/verification/extracts/route";
import * as flowInit from "@/app/v2/verification/flow/init/route";
import * as multiUpload from "@/app/v2/verification/multiupload/route";
import * as status from "@/app/v2/verification/status/route";
import * as v3Token from "@/app/v3/verification/authtoken/route";

type Route = Record<string, (request: Request) => Promise<Response>>;

/** Every mount of the engine, as the file system names it. */
const routes: Record<string, Route> = {
  "/v1/verification/authtoken": v1Token,
  "/v2/verification/authtoken": v2Token,
  "/v3/verification/authtoken": v3Token,
  "/v2/verification/flow/init": flowInit,
  "/v2/verification/multiupload": multiUpload,
  "/v2/verification/status": status,
  "/v2/verification/extracts": extracts,
};

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://engine.test");
  const method = incoming.method ?? "GET";
  const route: Route = routes[url.pathname] ?? unknown;
  const hasBody = method !== "GET" && method !== "HEAD";
  const request = new Request(url, {
    method,
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
  } as RequestInit);
  const response = await (route[method] as Route[string])(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

export interface EngineServer {
  url: string;
  close(): Promise<void>;
}

/** Serves the engine's mounts on a free port of this machine: the same handlers as Next runs, over real HTTP. */
export async function startEngineServer(): Promise<EngineServer> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
