import pino from "pino";

/** Query strings carry signatures and long digit groups may be identity numbers: neither may reach a log. */
export function redactText(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s"'?]+)\?[^\s"']*/g, "$1?[redacted]")
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "[token]")
    .replace(/(?<!\d)(?:\d{4}[ -])*\d{4}[ -]?\d{4}[ -]?(\d{4})(?!\d)/g, "**** **** $1");
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return redactText(String(error));
  return {
    name: error.name,
    message: redactText(error.message),
    stack: error.stack && redactText(error.stack),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

/** The structured logger of every process. Secrets by key are removed, secrets inside text are masked. */
export const log = pino({
  // Read raw: the logger must work before the environment is known to be right.
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "password",
      "token",
      "secret",
      "authorization",
      "file_url",
      "url",
      "*.password",
      "*.token",
      "*.secret",
      "*.file_url",
      "*.url",
    ],
    censor: "[redacted]",
  },
  serializers: { err: describe, error: describe },
  hooks: {
    logMethod(args, method) {
      method.apply(
        this,
        args.map((arg) => (typeof arg === "string" ? redactText(arg) : arg)) as Parameters<typeof method>,
      );
    },
  },
});
