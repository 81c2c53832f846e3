import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Readable } from "node:stream";
import * as unknown from "@/app/v2/[[...path]]/route";
import { engineMounts } from "@/tests/support/desk-routes";

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

async function serve(
  routes: Record<string, Route>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
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
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

export interface EngineServer {
  url: string;
  close(): Promise<void>;
}

/** Serves the engine's mounts on a free port of this machine: the same handlers as Next runs, over real HTTP. */
export async function startEngineServer(): Promise<EngineServer> {
  const routes = await loadRoutes();
  const server = createServer((incoming, outgoing) => {
    serve(routes, incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
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
