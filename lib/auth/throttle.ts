import "server-only";
import { createHmac } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Wrong passwords that cost nothing yet. */
const FREE_FAILURES = 5;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** After so long without a failure the count begins anew. */
const FORGET_AFTER_SECONDS = 3600;

/** What failures are counted by: the account asked for (whether it exists or not) and the address that asks. */
export interface SignInSource {
  email: string;
  address: string;
}

/** Keyed, so that the table holds neither addresses nor e-mails. */
function keysOf({ email, address }: SignInSource): [account: string, address: string] {
  const key = (kind: string, value: string) =>
    createHmac("sha256", env().NEXTAUTH_SECRET).update(`sign-in ${kind} ${value}`).digest("base64url");
  return [key("account", email), key("address", address)];
}

/** Seconds until this account may be tried again from this address; 0 when it may be tried now. */
export async function waitSeconds(source: SignInSource): Promise<number> {
  const rows = await prisma.signInThrottle.findMany({ where: { key: { in: keysOf(source) } } });
  const until = Math.max(0, ...rows.map((row) => row.blockedUntil?.getTime() ?? 0));
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

/** Counts a wrong password: from the fifth on, each doubles the wait of account and address. One statement, so tries at the same moment all count. */
export async function countFailure(source: SignInSource): Promise<void> {
  for (const key of [...keysOf(source)].sort()) {
    await prisma.$executeRaw`
      insert into desk."SignInThrottle" as t ("key", "failures", "updatedAt") values (${key}, 1, now())
      on conflict ("key") do update set
        "failures" = case when t."updatedAt" < now() - make_interval(secs => ${FORGET_AFTER_SECONDS}) then 1 else t."failures" + 1 end,
        "blockedUntil" = case
          when t."updatedAt" < now() - make_interval(secs => ${FORGET_AFTER_SECONDS}) or t."failures" + 1 < ${FREE_FAILURES} then null
          else now() + make_interval(secs => least(${LONGEST_DELAY_SECONDS}, ${FIRST_DELAY_SECONDS} * 2 ^ least(t."failures" + 1 - ${FREE_FAILURES}, 20)))
        end,
        "updatedAt" = now()`;
  }
}

/** A right password clears the account; the address keeps its count, or one own account would free an attacker. */
export async function clearFailures(source: SignInSource): Promise<void> {
  await prisma.signInThrottle.deleteMany({ where: { key: keysOf(source)[0] } });
}

/** Forgets failures that no longer count. */
export async function sweepThrottles(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000);
  await prisma.signInThrottle.deleteMany({
    where: { updatedAt: { lt: before }, OR: [{ blockedUntil: null }, { blockedUntil: { lt: now } }] },
  });
}
