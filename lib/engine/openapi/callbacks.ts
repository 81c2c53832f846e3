import { z } from "zod";
import * as examples from "./examples";
import type { Callback, Parameter } from "./operation";

const header = (name: string, words: string, extension = false): Parameter => ({
  ...{ in: "header", name, required: extension, schema: z.string(), words, extension },
});

const handshake = (address: string): Callback => ({
  address,
  summary: "Asks for the token that goes along with results",
  description: "In the shape of Atlas's own authtoken. Called before each delivery, and once at multiupload.",
  parameters: [
    header("Client-Id", "What this client gave for its receiver, if anything."),
    header("Client-Secret", "What this client gave for its receiver, if anything."),
  ],
  replies: {
    200: { description: "Any 2xx: the token.", schema: "PlainTokenReply", examples: { token: examples.plainToken } },
    401: { description: "Anything else: multiupload answers 422, a delivery is tried again." },
  },
});

const results = (body: Callback["body"]): Callback => ({
  address: "callback_url",
  summary: "Delivers the results of an applicant",
  description:
    "Posted once every document of the applicant has ended. At least once: tell repeats by webhook-id. Tried eleven times over a day, Retry-After honoured. The signature is an extension of Patra.",
  parameters: [
    header("Token", "The token from the handshake, where an address for it was given."),
    header("webhook-id", "The delivery's id, the same on every try.", true),
    header("webhook-timestamp", "Seconds since 1970, of this try.", true),
    header(
      "webhook-signature",
      "`v1,` and the signature in base64; two, parted by a space, while a secret changes.",
      true,
    ),
  ],
  body,
  replies: {
    200: { description: "Any 2xx: taken." },
    410: { description: "Gone: given up at once. Anything else is tried again." },
  },
});

/** Both requests a flow makes the engine send. */
export const callbacksTo = (tokenAddress: "auth_token_url" | "auth_url", body: Callback["body"]) => ({
  handshake: handshake(tokenAddress),
  results: results(body),
});
