import "server-only";
import { Prisma } from "@/lib/db/client";
import { AppError, type ErrorCode, errorStatus } from "@/lib/errors";
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
    return new AppError(
      "database_unavailable",
      "The database cannot be reached right now. Try again in a moment.",
      {},
      { cause: error },
    );
  }
  if (isStorageAway(error)) {
    return new AppError(
      "storage_unavailable",
      "The file store cannot be reached right now. Try again in a moment.",
      {},
      { cause: error },
    );
  }
  return new AppError(
    "internal",
    "Something went wrong on our side. Try again; if it stays, tell support the request id.",
    {},
    { cause: error },
  );
}

/** What a refused call is answered with: problem details (RFC 9457). */
export interface Problem {
  title: ErrorCode;
  status: number;
  detail: string;
  requestId: string;
  details: Record<string, unknown>;
}

/** Turns a failure into problem details, and logs what the caller must not see. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = toAppError(error);
  const status = errorStatus[known.code];
  if (status >= 500) log.error({ requestId, code: known.code, error: known.cause ?? known }, "request failed");
  return { title: known.code, status, detail: known.message, requestId, details: known.details };
}
