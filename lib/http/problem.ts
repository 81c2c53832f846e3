import "server-only";
import { Prisma } from "@/lib/db/client";
import { AppError, type ErrorCode, errorStatus } from "@/lib/errors";
import type { Language } from "@/lib/i18n/languages";
import { say } from "@/lib/i18n/say";
import { log } from "@/lib/log";

/** Prisma's codes for a database that cannot be reached, or refuses more connections (prisma.io, error reference). */
const databaseAway = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  const code = codeOf(error);
  if (code && databaseAway.has(code)) return true;
  const isPrisma = error instanceof Error && error.name.startsWith("Prisma");
  return (
    isPrisma &&
    /ECONNREFUSED|ECONNRESET|DatabaseNotReachable|Connection terminated|timeout exceeded/i.test(error.message)
  );
}

/** The AWS SDK marks what went wrong on the way, or on the server's side, in `$metadata` and `$fault`. */
function isStorageAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $metadata, $fault } = error as { $metadata?: { httpStatusCode?: number }; $fault?: string };
  if (!$metadata && !$fault) return false;
  return $metadata?.httpStatusCode === undefined || $metadata.httpStatusCode >= 500;
}

/** Names any failure in the desk's own words. What is not expected becomes `internal`, and only its request id goes out. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) {
    return new AppError("database_unavailable", "databaseAway", {}, { cause: error });
  }
  if (isStorageAway(error)) {
    return new AppError("storage_unavailable", "storageAway", {}, { cause: error });
  }
  return new AppError("internal", "internal", {}, { cause: error });
}

/** What a refused call is answered with: problem details (RFC 9457). */
export interface Problem {
  title: ErrorCode;
  status: number;
  detail: string;
  requestId: string;
  details: Record<string, unknown> & { fields?: Record<string, string>; retryAfterSeconds?: number };
}

/**
 * Turns a failure into problem details, and logs what the caller must not see.
 * @param language of its words; programs are answered in English
 */
export function toProblem(error: unknown, requestId: string, language: Language = "en"): Problem {
  const known = toAppError(error);
  const status = errorStatus[known.code];
  if (status >= 500) log.error({ requestId, code: known.code, error: known.cause ?? known }, "request failed");
  const { fields: reasons, ...facts } = known.details;
  const fields = reasons && Object.entries(reasons).map(([name, said]) => [name, say(language, said)] as const);
  const details = fields ? { ...facts, fields: Object.fromEntries(fields) } : facts;
  return { title: known.code, status, detail: say(language, known.said), requestId, details };
}
