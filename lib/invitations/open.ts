import type { Prisma } from "@/lib/db/client";

/** Invitations that can still be taken. */
export const open = () =>
  ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }) satisfies Prisma.InvitationWhereInput;
