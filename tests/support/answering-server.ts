import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A JSON body by default; a string is sent as it is; "cut" ends the connection without an answer. */
export type Answer =
  | { status: number; body?: unknown; headers?: Record<string, string>; after?: Promise<unknown> }
  | "cut";

export interface AnsweringServer {
  url: string;
  /** Everything that was asked, in order. */
  asked: Asked[];
  close(): Promise<void>;
}

/** An HTTP server on loopback that answers as the function says. */
export async function startAnsweringServer(answer: (asked: Asked) => Answer): Promise<AnsweringServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://server.test");
    const one = {
      method: request.method ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: await text(request),
    };
    asked.push(one);
    const reply = answer(one);
    if (reply === "cut") return void request.socket.destroy();
    await reply.after;
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    const { body } = reply;
    response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
