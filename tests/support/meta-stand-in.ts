import { createHash, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { signBody } from "../../lib/whatsapp/verify-signature";

/** What a desk under test is told about its WhatsApp: as the running product was told, else this run's own. */
export const whatsApp = {
  phoneNumberId: process.env.WHATSAPP_PHONE_NUMBER_ID ?? "106540352242922",
  token: process.env.WHATSAPP_TOKEN ?? `token-${randomUUID()}`,
  appSecret: process.env.WHATSAPP_APP_SECRET ?? randomUUID(),
  verifyToken: process.env.WHATSAPP_VERIFY_TOKEN ?? randomUUID(),
};

/** One way in which Meta's next answer is not the usual one. */
export type Mishap = "expired address" | "broken" | "busy" | "damaged" | "gone" | "announces less";

export interface SentReply {
  to: string;
  template: string;
  language: string;
  texts: string[];
}

export interface MetaStandIn {
  url: string;
  /** Puts a file where a message can name it. @returns Meta's id of it */
  keep(bytes: Buffer, mimeType?: string): string;
  /** What goes wrong with the next requests for this file, or with the next replies, one after the other. */
  mishaps: Map<string, Mishap[]>;
  /** Every reply that was taken. */
  replies: SentReply[];
  /** How often each file was really handed out. */
  handedOut: Map<string, number>;
  close(): Promise<void>;
}

/** Key of `mishaps` for replies. */
export const REPLIES = "replies";

/**
 * Plays Meta's Graph API on a free port of this machine: where a file is, the file itself at an address that holds once,
 * and the sending of templates, all for the right token alone. Shapes as documented for v23.0.
 */
export async function startMetaStandIn({ port = 0 } = {}): Promise<MetaStandIn> {
  const files = new Map<string, { bytes: Buffer; mimeType: string }>();
  const addresses = new Map<string, string>();
  const mishaps = new Map<string, Mishap[]>();
  const replies: SentReply[] = [];
  const handedOut = new Map<string, number>();
  const server = fastify({ bodyLimit: 64 * 1024 });
  const next = (key: string) => mishaps.get(key)?.shift();
  const graphError = (code: number, message: string) => ({
    error: { message, type: "OAuthException", code, fbtrace_id: randomUUID() },
  });
  const origin = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

  server.addHook("onRequest", async (request, reply) => {
    if (request.headers.authorization === `Bearer ${whatsApp.token}`) return;
    await reply.code(401).send(graphError(190, "Invalid OAuth access token"));
  });

  server.get<{ Params: { id: string } }>("/v23.0/:id", async ({ params: { id } }, reply) => {
    const file = files.get(id);
    const mishap = mishaps.get(id)?.[0];
    if (mishap === "broken") {
      next(id);
      return reply.code(500).send(graphError(2, "Service temporarily unavailable"));
    }
    if (mishap === "busy") {
      next(id);
      return reply.code(400).send(graphError(130429, "Rate limit hit"));
    }
    if (!file || mishap === "gone") return reply.code(400).send(graphError(100, "Unsupported get request"));
    const address = randomUUID();
    addresses.set(address, id);
    return {
      messaging_product: "whatsapp",
      url: `${origin()}/whatsapp_business/attachments/?mid=${id}&hash=${address}`,
      mime_type: file.mimeType,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      file_size: mishap === "announces less" ? 1000 : file.bytes.byteLength,
      id,
    };
  });

  server.get<{ Querystring: { hash: string } }>("/whatsapp_business/attachments/", async ({ query }, reply) => {
    const id = addresses.get(query.hash) ?? "";
    addresses.delete(query.hash);
    const file = files.get(id);
    const mishap = next(id);
    if (!file || mishap === "expired address") return reply.code(404).send("Not found");
    handedOut.set(id, (handedOut.get(id) ?? 0) + 1);
    const bytes = mishap === "damaged" ? Buffer.concat([file.bytes, Buffer.from("x")]) : file.bytes;
    return reply.type(file.mimeType).send(bytes);
  });

  interface TemplateBody {
    to: string;
    template: { name: string; language: { code: string }; components: { parameters: { text: string }[] }[] };
  }
  server.post<{ Body: TemplateBody }>(`/v23.0/${whatsApp.phoneNumberId}/messages`, async ({ body }, reply) => {
    const mishap = next(REPLIES);
    if (mishap === "broken") return reply.code(500).send(graphError(131000, "Something went wrong"));
    const texts = body.template.components.flatMap(({ parameters }) => parameters.map(({ text }) => text));
    if (texts.some((text) => text === "" || /[\n\t]| {5}/.test(text))) {
      return reply.code(400).send(graphError(132018, "Template parameter format is wrong"));
    }
    replies.push({ to: body.to, template: body.template.name, language: body.template.language.code, texts });
    return { messaging_product: "whatsapp", messages: [{ id: `wamid.${randomUUID()}` }] };
  });

  await server.listen({ host: "127.0.0.1", port });
  return {
    url: origin(),
    keep(bytes, mimeType = "application/pdf") {
      const id = String(Math.floor(Math.random() * 1e15));
      files.set(id, { bytes, mimeType });
      return id;
    },
    mishaps,
    replies,
    handedOut,
    close: () => server.close(),
  };
}

/** A message that carries a file, as Meta notifies of it. A photo where no file name is given. */
export function mediaMessage(mediaId: string, from: string | undefined, { fileName = "", sentAt = new Date() } = {}) {
  const number = Buffer.from(from ?? "hidden").toString("base64");
  const media = { id: mediaId, mime_type: "application/octet-stream", sha256: "unused" };
  return {
    ...(from ? { from } : { from_user_id: "IN.1502576394655843" }),
    id: `wamid.${number}${randomUUID()}`,
    timestamp: String(Math.floor(sentAt.getTime() / 1000)),
    ...(fileName
      ? { type: "document", document: { ...media, filename: fileName, caption: "my papers" } }
      : { type: "image", image: media }),
  };
}

/** One notification, as Meta delivers it. */
export function notification(messages: object[], phoneNumberId = whatsApp.phoneNumberId) {
  const metadata = { display_phone_number: "15550783881", phone_number_id: phoneNumberId };
  const value = {
    messaging_product: "whatsapp",
    metadata,
    contacts: [{ profile: { name: "Tara Specimen" } }],
    messages,
  };
  return {
    object: "whatsapp_business_account",
    entry: [{ id: "102290129340398", changes: [{ value, field: "messages" }] }],
  };
}

/** The headers of a signed delivery. */
export const signedHeaders = (body: string, appSecret = whatsApp.appSecret) => ({
  "content-type": "application/json",
  "x-hub-signature-256": signBody(Buffer.from(body), appSecret),
});
