import { z } from "zod";
import { isSameSecret } from "@/lib/atlas/same-secret";
import { AppError } from "@/lib/errors";
import { readBytes } from "@/lib/http/read-bytes";
import { route } from "@/lib/http/route";
import { readNotification } from "@/lib/whatsapp/schema";
import { requireWhatsApp } from "@/lib/whatsapp/settings";
import { takeMessages } from "@/lib/whatsapp/take-messages";
import { isSignedByMeta } from "@/lib/whatsapp/verify-signature";

/** Meta sends at most this much at once (Cloud API, webhooks). Bytes. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

const text = z.string().max(500).optional().catch(undefined);

/** GET /api/whatsapp/webhook: Meta asks once whether this desk wants its messages, and is told its own challenge. */
export const GET = route({
  access: "public",
  query: z.object({ "hub.mode": text, "hub.verify_token": text, "hub.challenge": text }),
  handler: async ({ query }) => {
    const { verifyToken } = requireWhatsApp();
    const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge } = query;
    if (mode !== "subscribe" || !challenge || !isSameSecret(token ?? "", verifyToken)) {
      throw new AppError("not_allowed", "verifyTokenWrong");
    }
    const headers = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
    return new Response(challenge, { headers });
  },
});

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid_input", "bodyNotJson", {}, { cause });
  }
}

/** POST /api/whatsapp/webhook: messages, delivered. Checks Meta's signature over the raw bytes; files are fetched by jobs. */
export const POST = route({
  access: "public",
  handler: async ({ request }) => {
    const { appSecret, phoneNumberId } = requireWhatsApp();
    const body = await readBytes(request, MAX_BODY_BYTES);
    if (!isSignedByMeta(body, request.headers.get("x-hub-signature-256"), appSecret)) {
      throw new AppError("not_signed_in", "signatureWrong");
    }
    await takeMessages(readNotification(readJson(body), phoneNumberId));
    return { status: 200 };
  },
});
