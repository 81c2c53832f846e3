import "server-only";
import { createHmac } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface RateLimit {
  /** What is counted, e.g. `link`. */
  kind: string;
  /** Calls that are let through in one window. */
  most: number;
  seconds: number;
}

/**
 * Counts a call, in one statement, so that calls at the same moment all count. Windows begin with their first call.
 * @param who an address or a secret: kept as a keyed hash alone
 * @throws AppError too_many_requests, with `retryAfterSeconds` until the window ends
 */
export async function countCall({ kind, most, seconds }: RateLimit, who: string): Promise<void> {
  const key = createHmac("sha256", env().NEXTAUTH_SECRET).update(`rate ${kind} ${who}`).digest("base64url");
  const [window] = await prisma.$queryRaw<{ calls: number; secondsLeft: number }[]>`
    insert into desk."RateWindow" as w ("key", "calls", "startedAt") values (${key}, 1, now())
    on conflict ("key") do update set
      "calls" = case when w."startedAt" < now() - make_interval(secs => ${seconds}) then 1 else w."calls" + 1 end,
      "startedAt" = case when w."startedAt" < now() - make_interval(secs => ${seconds}) then now() else w."startedAt" end
    returning "calls",
      greatest(1, ceil(extract(epoch from w."startedAt" + make_interval(secs => ${seconds}) - now())))::int as "secondsLeft"`;
  if (!window || window.calls <= most) return;
  const said = { reason: "tooManyCalls", args: { seconds: window.secondsLeft } } as const;
  throw new AppError("too_many_requests", said, { retryAfterSeconds: window.secondsLeft });
}

/** Forgets windows that have ended long ago. */
export async function sweepRateWindows(): Promise<void> {
  await prisma.rateWindow.deleteMany({ where: { startedAt: { lt: new Date(Date.now() - 24 * 3600_000) } } });
}
