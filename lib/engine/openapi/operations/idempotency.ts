import { z } from "zod";
import { EngineError } from "../../http/errors";
import type { Parameter } from "../operation";

/** The header that makes a repeated upload the same upload. */
export const idempotencyKey: Parameter = {
  ...{ in: "header", name: "Idempotency-Key", required: false, extension: true },
  schema: z.string().min(1).max(255),
  words:
    "A text of your own, new for each upload. The same key with the same body is told again what the first call was.",
};

export const idempotencyErrors = [
  new EngineError("invalid_idempotency_key"),
  new EngineError("idempotency_key_reused"),
];
