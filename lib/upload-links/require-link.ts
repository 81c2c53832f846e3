import "server-only";
import { isSameSecret } from "@/lib/atlas/same-secret";
import { applicantActor } from "@/lib/auth/actor";
import { type Origin, originOf } from "@/lib/auth/origin";
import { countCall, type RateLimit } from "@/lib/auth/rate-limit";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { linkState } from "./state";
import { hashToken } from "./token";

/** Of one link; a phone that sends 50 files makes 101. */
const perLink: RateLimit = { kind: "link", most: 240, seconds: 60 };
/** Of one address with no link behind them. Many phones share an address in India: those with a good link are not held up. */
const unknownPerAddress: RateLimit = { kind: "unknown link", most: 60, seconds: 60 };

/** Who is on the other side of a call by link. */
export interface Caller {
  name: string;
  id: null;
  origin: Origin;
}

/** Where a call by link comes from. */
export const callerOf = ({ headers }: Request, requestId: string): Caller => ({
  ...applicantActor,
  origin: originOf(headers, requestId),
});

/**
 * The link behind a token, while it is open. Every call by link goes through here.
 * @throws AppError not_found, link_closed, too_many_requests
 */
export async function requireLink(token: string, { origin }: Caller) {
  const tokenHash = hashToken(token);
  const link = await prisma.uploadLink.findUnique({
    where: { tokenHash },
    include: { applicant: { select: { id: true, branch: { select: { name: true } } } } },
  });
  // Found by its hash, which tells an attacker's clock nothing; compared once more in constant time.
  if (!link || !isSameSecret(tokenHash, link.tokenHash)) {
    await countCall(unknownPerAddress, origin.address ?? "unknown");
    throw new AppError("not_found", "noLink");
  }
  await countCall(perLink, link.id);
  if (linkState(link, new Date()) !== "open") throw new AppError("link_closed", "linkExpired");
  return link;
}

export type OpenLink = Awaited<ReturnType<typeof requireLink>>;
