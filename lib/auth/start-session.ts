import "server-only";
import type { SignInMethod, Tx } from "@/lib/db/client";
import { networkOf, type Origin } from "./origin";
import { hashOfToken, newSessionToken, SESSION_SECONDS } from "./session-token";

/** A session that has just begun; `token` is for the cookie and kept nowhere else. */
export interface NewSession {
  userId: string;
  token: string;
}

interface Beginning {
  userId: string;
  method: SignInMethod;
  mustEnrol?: boolean;
  origin?: Origin | undefined;
}

/** Begins a session, and forgets this user's past ones. */
export async function startSession(
  tx: Tx,
  { userId, method, mustEnrol = false, origin }: Beginning,
): Promise<NewSession> {
  const now = Date.now();
  await tx.session.deleteMany({ where: { userId, expiresAt: { lte: new Date(now) } } });
  const token = newSessionToken();
  await tx.session.create({
    data: {
      ...{ userId, method, mustEnrol, tokenHash: hashOfToken(token) },
      network: networkOf(origin?.address ?? null),
      agent: origin?.agent ?? null,
      expiresAt: new Date(now + SESSION_SECONDS * 1000),
    },
  });
  return { userId, token };
}
