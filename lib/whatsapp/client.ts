import "server-only";
import { createHash } from "node:crypto";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { WhatsAppRefused, WhatsAppUnavailable } from "./errors";
import { GraphError, MediaInfo } from "./schema";
import type { WhatsAppSettings } from "./settings";

/** Milliseconds for a call, and for a file of 25 MB over a slow line. */
const CALL_TIME = 20_000;
const DOWNLOAD_TIME = 120_000;

/** Statuses that may change by themselves, or once an administrator has put the token right. */
const temporaryStatuses = new Set([401, 403, 408, 425, 429]);
/** Meta's codes for the same beside a 400: unknown or busy service, rates, an expired token (Cloud API, error codes). */
const temporaryCodes = new Set([1, 2, 4, 190, 80007, 130429, 131000, 131016, 131056]);

/** Meta's file host turns away callers that do not name themselves. */
const headersOf = ({ token }: WhatsAppSettings) => ({ authorization: `Bearer ${token}`, "user-agent": "Patra" });

/** No message holds an address, a number or what Meta wrote: all of them may be personal or secret. */
async function refusal(reply: Response, what: string): Promise<Error> {
  const body = GraphError.safeParse(await reply.json().catch(() => undefined));
  const { code, is_transient: isTransient = false } = body.data?.error ?? {};
  const message = `WhatsApp answered ${reply.status}${code === undefined ? "" : `, code ${code}`} when asked ${what}`;
  const isTemporary =
    reply.status >= 500 ||
    temporaryStatuses.has(reply.status) ||
    isTransient ||
    (code !== undefined && temporaryCodes.has(code));
  return isTemporary ? new WhatsAppUnavailable(message) : new WhatsAppRefused(message);
}

/** Sends one request and reads its answer, all within the time given. */
async function ask<T>(
  url: string,
  init: RequestInit,
  { what, milliseconds, signal }: { what: string; milliseconds: number; signal: AbortSignal },
  read: (reply: Response) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(milliseconds);
  try {
    return await read(await fetch(url, { ...init, signal: AbortSignal.any([signal, timeout]) }));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof WhatsAppUnavailable || error instanceof WhatsAppRefused) throw error;
    const why = timeout.aborted ? "did not answer in time" : "could not be reached";
    // The cause names the address, which is a secret: its code is enough.
    const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
    throw new WhatsAppUnavailable(`WhatsApp ${why} when asked ${what}${typeof code === "string" ? ` (${code})` : ""}`);
  }
}

const graphUrl = ({ baseUrl, apiVersion }: WhatsAppSettings, path: string) => `${baseUrl}/${apiVersion}/${path}`;

/** The bearer token goes to no address but over TLS, save to the configured host itself. */
function isTrusted(url: string, { baseUrl }: WhatsAppSettings): boolean {
  const { protocol, origin } = new URL(url);
  return protocol === "https:" || origin === new URL(baseUrl).origin;
}

async function mediaInfo(settings: WhatsAppSettings, mediaId: string, signal: AbortSignal): Promise<MediaInfo> {
  const query = new URLSearchParams({ phone_number_id: settings.phoneNumberId });
  const url = `${graphUrl(settings, encodeURIComponent(mediaId))}?${query}`;
  const options = { what: "where a file is", milliseconds: CALL_TIME, signal };
  return ask(url, { headers: headersOf(settings) }, options, async (reply) => {
    if (!reply.ok) throw await refusal(reply, options.what);
    const info = MediaInfo.safeParse(await reply.json());
    if (!info.success || !isTrusted(info.data.url, settings)) {
      throw new WhatsAppRefused("WhatsApp did not say where the file is");
    }
    return info.data;
  });
}

/** Counts while it arrives: a declared length may be missing or wrong. Null past the limit. */
async function readLimited(reply: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of reply.body ?? []) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) return null; // leaving the loop ends the connection
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whether these bytes have this sha256, given in hex or in base64. */
function hasDigest(bytes: Buffer, given: string): boolean {
  const digest = createHash("sha256").update(bytes).digest();
  return given.toLowerCase() === digest.toString("hex") || given === digest.toString("base64");
}

/**
 * Fetches a file that was sent: a fresh address first, then the bytes, checked against Meta's own sha256.
 * @returns the bytes; null where they are more than MAX_DOCUMENT_BYTES
 * @throws WhatsAppUnavailable, also where the address had expired or the bytes came damaged; WhatsAppRefused where there is
 *   no such file any more
 */
export async function fetchMediaBytes(
  settings: WhatsAppSettings,
  mediaId: string,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const { url, sha256, file_size: announced } = await mediaInfo(settings, mediaId, signal);
  if (announced !== undefined && announced > MAX_DOCUMENT_BYTES) return null;
  const options = { what: "for a file", milliseconds: DOWNLOAD_TIME, signal };
  const bytes = await ask(url, { headers: headersOf(settings) }, options, async (reply) => {
    // What stands behind an expired address is asked for anew, by the next attempt.
    if (reply.status === 404 || reply.status === 410) throw new WhatsAppUnavailable("The address of the file expired");
    if (!reply.ok) throw await refusal(reply, options.what);
    return readLimited(reply);
  });
  if (bytes && sha256 && !hasDigest(bytes, sha256)) throw new WhatsAppUnavailable("The file came damaged");
  return bytes;
}

/**
 * Sends the approved template. Meta takes no line breaks, tabs, long spaces or empty texts in its parameters.
 * @param to E.164 digits
 * @throws WhatsAppUnavailable, WhatsAppRefused
 */
export async function sendTemplate(
  settings: WhatsAppSettings,
  to: string,
  template: { name: string; language: string; parameters: string[] },
  signal: AbortSignal,
): Promise<void> {
  const body = {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to,
    type: "template",
    template: {
      name: template.name,
      language: { code: template.language },
      components: [{ type: "body", parameters: template.parameters.map((text) => ({ type: "text", text })) }],
    },
  };
  const init = {
    method: "POST",
    headers: { ...headersOf(settings), "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const options = { what: "to send a reply", milliseconds: CALL_TIME, signal };
  const url = graphUrl(settings, `${encodeURIComponent(settings.phoneNumberId)}/messages`);
  await ask(url, init, options, async (reply) => {
    if (!reply.ok) throw await refusal(reply, options.what);
    await reply.body?.cancel();
  });
}
