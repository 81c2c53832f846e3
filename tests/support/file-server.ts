import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FileServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** How often each path was asked for. */
  hits: Map<string, number>;
  close(): Promise<void>;
}

/** Serves named bytes on a free port of this machine; a path without bytes answers 404, a number is a bare status. */
export async function startFileServer(files: Record<string, Uint8Array | string | number>): Promise<FileServer> {
  const hits = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://files.test").pathname;
    hits.set(path, (hits.get(path) ?? 0) + 1);
    const file = files[path] ?? 404;
    if (typeof file === "number") response.writeHead(file).end();
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
