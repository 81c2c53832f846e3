import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Readable } from "node:stream";
import { expect } from "vitest";
import * as unknown from "@/app/v2/[[...path]]/route";
import { openApiDocument } from "@/lib/engine/openapi/document";
import { engineMounts } from "@/tests/support/desk-routes";
import { documentation } from "@/tests/support/documented";

type Route = Record<string, (request: Request) => Promise<Response>>;

const app = path.resolve(import.meta.dirname, "../../app");

/** Every mount of the engine by its path, as the file system names it. */
async function loadRoutes(): Promise<Record<string, Route>> {
  const files = engineMounts.flatMap((mount) =>
    readdirSync(path.join(app, mount), { recursive: true, encoding: "utf8" })
      .filter((name) => path.basename(name) === "route.ts" && !name.includes("["))
      .map((name) => path.join(mount, name)),
  );
  const loaded = files.map(async (name) => {
    const mount = path.posix.join("/", path.dirname(name).replaceAll(path.sep, "/"));
    return [mount, (await import(path.join(app, name))) as Route] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

const undocumented = documentation(openApiDocument("http://engine.test"));

/** Answers one request. @returns in what the answer is not as the OpenAPI document has it */
async function serve(
  routes: Record<string, Route>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<string[]> {
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
  // Answered before the body has come in whole: what is left of it must not be taken for the next request.
  if (!incoming.complete) outgoing.setHeader("connection", "close");
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.end(body);
  const told = { status: response.status, body: body.byteLength > 0 ? JSON.parse(body.toString()) : undefined };
  return method === "HEAD" ? [] : undocumented({ method, path: url.pathname }, told);
}

export interface EngineServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the engine's mounts on a free port of this machine: the same handlers as Next runs, over real HTTP. Every answer
 * is held against the OpenAPI document, and closing tells what it does not describe.
 */
export async function startEngineServer(): Promise<EngineServer> {
  const routes = await loadRoutes();
  const surprises = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    serve(routes, incoming, outgoing)
      .then((found) => {
        for (const surprise of found) surprises.add(surprise);
      })
      .catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      expect([...surprises], "answers that the OpenAPI document does not describe").toEqual([]);
    },
  };
}
