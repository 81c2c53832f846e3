import type { LinkState } from "./schema";

interface LinkTimes {
  expiresAt: Date;
  isSingleUse: boolean;
  finishedAt: Date | null;
  revokedAt: Date | null;
}

/** Whether a link still takes files, or why not. Pure. */
export function linkState({ expiresAt, isSingleUse, finishedAt, revokedAt }: LinkTimes, now: Date): LinkState {
  if (revokedAt) return "revoked";
  if (isSingleUse && finishedAt) return "finished";
  return expiresAt <= now ? "expired" : "open";
}
