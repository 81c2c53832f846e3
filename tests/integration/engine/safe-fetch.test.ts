import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AllowList } from "@/lib/engine/adapters/public-address";
import { MAX_FILE_BYTES, type SafeFetchOptions, safeFetch } from "@/lib/engine/adapters/safe-fetch";

const closers: (() => Promise<void>)[] = [];

/** A server on this machine, which only an allow list makes fetchable. */
async function serve(listener: RequestListener): Promise<{ url: string; host: string; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, hits: () => hits };
}

let uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);
beforeEach(() => {
  uncaught = [];
  process.on("uncaughtException", note);
});
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
  process.off("uncaughtException", note);
  expect(uncaught).toEqual([]);
});

const none = new AllowList([]);
/** The code a fetch fails with, after checking that its message gives nothing of the address away. */
async function failure(url: string, options: Partial<SafeFetchOptions> = {}): Promise<string> {
  const error = await safeFetch(url, { allow: none, ...options }).then(
    () => undefined,
    (reason: unknown) => reason as Error & { code: string },
  );
  expect(error?.name).toBe("FetchFailure");
  expect(`${error?.message} ${String(error?.cause ?? "")}`).not.toMatch(/127\.0|localhost|sig=|http/);
  return error?.code ?? "";
}

test("gives the bytes of an allowed address, and sends no credentials along", async () => {
  let seen: Record<string, unknown> = {};
  const server = await serve((request, response) => {
    seen = request.headers;
    response.end("the file");
  });
  const url = server.url.replace("http://", "http://someone:secret@");
  const bytes = await safeFetch(`${url}/a.pdf?sig=a1`, { allow: new AllowList([server.host]) });
  expect(bytes.toString()).toBe("the file");
  expect(seen.authorization).toBeUndefined();
  expect(seen.cookie).toBeUndefined();
});

test("an allowed range opens every port of its addresses", async () => {
  const server = await serve((_request, response) => response.end("ok"));
  expect(String(await safeFetch(server.url, { allow: new AllowList(["127.0.0.0/8"]) }))).toBe("ok");
});

describe("refuses what is not public, without a connection", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::7f00:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[ff02::1]/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "data:text/plain,hello",
    "not a url",
  ])("%s", async (url) => {
    expect(await failure(url)).toBe("FETCH_REFUSED");
  });

  test("a server of this machine that is not on the allow list gets no request", async () => {
    const server = await serve((_request, response) => response.end("secret"));
    expect(await failure(server.url)).toBe("FETCH_REFUSED");
    const otherPort = new AllowList(["127.0.0.1:1"]);
    expect(await failure(server.url, { allow: otherPort })).toBe("FETCH_REFUSED");
    expect(server.hits()).toBe(0);
  });

  test("a name of which one address among several is private", async () => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "10.0.0.5", family: 4 },
    ];
    expect(await failure("http://files.example.com/", { resolve })).toBe("FETCH_REFUSED");
  });
});

test("connects to the address that was checked, whatever the name resolves to afterwards", async () => {
  const server = await serve((_request, response) => response.end("pinned"));
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
  };
  const port = new URL(server.url).port;
  const allow = new AllowList(["127.0.0.1/32"]);
  expect(String(await safeFetch(`http://rebind.example.com:${port}/`, { allow, resolve }))).toBe("pinned");
  expect(asked).toBe(1);
});

test("a redirect is looked up and checked anew, so rebinding between the two is refused", async () => {
  const server = await serve((_request, response) => response.writeHead(302, { location: "/again" }).end());
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
  };
  const port = new URL(server.url).port;
  const allow = new AllowList(["127.0.0.1/32"]);
  expect(await failure(`http://rebind.example.com:${port}/`, { allow, resolve })).toBe("FETCH_REFUSED");
});

describe("redirects", () => {
  test("are followed, relative ones too", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/file") response.end("arrived");
      else
        response
          .writeHead(request.url === "/" ? 307 : 301, { location: request.url === "/" ? "/next" : "./file" })
          .end();
    });
    expect(String(await safeFetch(server.url, { allow: new AllowList([server.host]) }))).toBe("arrived");
  });

  test.each(["http://10.0.0.1/", "http://[::1]:9/", "file:///etc/passwd"])("to %s are refused", async (location) => {
    const server = await serve((_request, response) => response.writeHead(302, { location }).end());
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_REFUSED");
  });

  test("in a circle end after five", async () => {
    const server = await serve((_request, response) => response.writeHead(302, { location: "/" }).end());
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_REDIRECTS");
    expect(server.hits()).toBe(6);
  });
});

test.each([
  [401, "FETCH_DENIED"],
  [403, "FETCH_DENIED"],
  [404, "FETCH_NOT_FOUND"],
  [410, "FETCH_NOT_FOUND"],
  [418, "FETCH_STATUS"],
  [204, "FETCH_STATUS"],
  [206, "FETCH_STATUS"],
  [429, "FETCH_BUSY"],
  [500, "FETCH_BUSY"],
  [503, "FETCH_BUSY"],
])("status %i is %s", async (status, code) => {
  const server = await serve((_request, response) => response.writeHead(status).end());
  expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe(code);
});

describe("size", () => {
  test("declared beyond the cap is refused before the body", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-length": MAX_FILE_BYTES + 1 }).flushHeaders();
    });
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_TOO_LARGE");
  });

  test("of a body without end is cut at the cap", async () => {
    const server = await serve((_request, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const more = () => {
        while (response.write(chunk));
      };
      response.on("drain", more);
      response.on("error", () => undefined);
      more();
    });
    const options = { allow: new AllowList([server.host]), maxBytes: 1024 * 1024 };
    expect(await failure(server.url, options)).toBe("FETCH_TOO_LARGE");
  });

  test("of a packed body counts unpacked, so a bomb does not go off", async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    const server = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    );
    const options = { allow: new AllowList([server.host]), maxBytes: 1024 * 1024 };
    expect(bomb.byteLength).toBeLessThan(64 * 1024);
    expect(await failure(server.url, options)).toBe("FETCH_TOO_LARGE");
  });

  test("of a packed body within the cap is unpacked", async () => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("unpacked")),
    );
    expect(String(await safeFetch(server.url, { allow: new AllowList([server.host]) }))).toBe("unpacked");
  });
});

describe("time", () => {
  test("a server that never answers", async () => {
    const server = await serve(() => undefined);
    expect(await failure(server.url, { allow: new AllowList([server.host]), totalTime: 200 })).toBe("FETCH_TIMEOUT");
  });

  test("a server that drips a byte at a time", async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    expect(await failure(server.url, { allow: new AllowList([server.host]), totalTime: 300 })).toBe("FETCH_TIMEOUT");
  });

  test("a resolver that never answers", async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await failure("http://files.example.com/", { resolve, totalTime: 100 })).toBe("FETCH_TIMEOUT");
  });

  test("the caller's own signal ends it with the caller's reason", async () => {
    const server = await serve(() => undefined);
    const stop = new AbortController();
    const fetching = safeFetch(server.url, { allow: new AllowList([server.host]), signal: stop.signal });
    await expect.poll(server.hits).toBe(1);
    stop.abort(new Error("the worker stops"));
    await expect(fetching).rejects.toThrow("the worker stops");
  });
});

describe("what breaks off", () => {
  test("a port where nothing listens", async () => {
    const server = await serve((_request, response) => response.end());
    await closers.pop()?.();
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_UNREACHABLE");
  });

  test("a name that does not resolve", async () => {
    const resolve = async () => {
      throw Object.assign(new Error("getaddrinfo ENOTFOUND files.example.com"), { code: "ENOTFOUND" });
    };
    expect(await failure("http://files.example.com/", { resolve })).toBe("FETCH_UNREACHABLE");
  });

  test("a body shorter than declared", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_BROKEN");
  });

  test("an answer that is no HTTP", async () => {
    const server = await serve((request) => void request.socket.end("HELLO\r\n\r\n"));
    expect(await failure(server.url, { allow: new AllowList([server.host]) })).toBe("FETCH_BROKEN");
  });
});

test.each(["", "127.0.0.1", "host:port", "10.0.0.0/99", "http://x:80"])(
  "the allow list refuses the entry %o",
  (entry) => {
    expect(() => new AllowList([entry])).toThrow("ENGINE_FETCH_ALLOW");
  },
);
