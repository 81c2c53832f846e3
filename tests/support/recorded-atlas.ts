import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const folder = path.resolve(import.meta.dirname, "../fixtures/recorded-atlas");

/** One exchange, as tests/fixtures/recorded-atlas/README.md describes it. */
const Recording = z.strictObject({
  name: z.string(),
  source: z.string(),
  request: z.strictObject({
    method: z.string(),
    path: z.string(),
    query: z.record(z.string(), z.string()).default({}),
    token: z.enum(["valid", "invalid", "none"]).default("valid"),
    credentials: z.strictObject({ id: z.string().optional(), secret: z.string().optional() }).default({}),
    body: z.unknown().default(null),
  }),
  reply: z.strictObject({ status: z.int(), body: z.unknown().optional() }),
});
type Recording = z.infer<typeof Recording>;

/** Every recorded exchange, in the order of the files' names and lines. */
export const recordings: Recording[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .flatMap((name) => z.array(Recording).parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));

/** Tokens that recorded replies gave out. */
const validTokens = new Set(
  recordings.flatMap(({ reply }) => {
    const { access_token, refresh_token } = Object(reply.body) as Record<string, string | undefined>;
    return [access_token, refresh_token].filter((token) => token !== undefined);
  }),
);

async function readRequest(incoming: IncomingMessage): Promise<Recording["request"]> {
  const url = new URL(incoming.url ?? "/", "http://atlas.test");
  const { token, "client-id": id, "client-secret": secret } = incoming.headers;
  const body = await text(incoming);
  return Recording.shape.request.parse({
    method: incoming.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    token: token === undefined ? "none" : validTokens.has(String(token)) ? "valid" : "invalid",
    credentials: {
      ...(id === undefined ? {} : { id: String(id) }),
      ...(secret === undefined ? {} : { secret: String(secret) }),
    },
    ...(body === "" ? {} : { body: JSON.parse(body) }),
  });
}

export interface RecordedAtlas {
  url: string;
  /** Requests nobody recorded, as `METHOD path`; they were answered 404. */
  unrecorded: string[];
  close(): Promise<void>;
}

/**
 * Replays recorded replies on loopback. A request must be the recorded one in every part; where one was recorded several
 * times, each replay gives the next reply, and the last from then on.
 */
export async function startRecordedAtlas(): Promise<RecordedAtlas> {
  const replayed = new Map<string, number>();
  const unrecorded: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming);
    const matches = recordings.filter((recording) => isDeepStrictEqual(recording.request, request));
    const key = JSON.stringify(request);
    const turn = replayed.get(key) ?? 0;
    replayed.set(key, turn + 1);
    const recording = matches[Math.min(turn, matches.length - 1)];
    if (!recording) unrecorded.push(`${request.method} ${request.path}`);
    const { status, body } = recording?.reply ?? { status: 404, body: { error: "Not found" } };
    outgoing.writeHead(status, { "content-type": "application/json" });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unrecorded,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
