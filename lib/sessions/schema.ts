import { z } from "zod";

export const EndSessionBody = z.strictObject({ sessionId: z.cuid() });
export type EndSession = z.infer<typeof EndSessionBody>;

export const EndUserSessionsBody = z.strictObject({ userId: z.cuid() });
export type EndUserSessions = z.infer<typeof EndUserSessionsBody>;

/** A session as its owner and admins see it. */
export interface SessionRow {
  id: string;
  /** 203.0.113.x; null where the address could not be told. */
  network: string | null;
  /** Browser and system by their names. */
  agent: string | null;
  createdAt: Date;
  /** To within five minutes. */
  lastSeenAt: Date;
  /** The one that asks. */
  isThis: boolean;
}
