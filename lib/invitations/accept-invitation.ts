import "server-only";
import type { Origin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/passwords";
import { hashOfToken } from "@/lib/auth/session-token";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { makeInvitedUser } from "./make-invited-user";
import { open } from "./open";
import type { AcceptInvitation } from "./schema";

/**
 * Makes the invited user, with the name, password and language they chose. An invitation is taken once, also where its link
 * is used twice at the same moment.
 * @returns the e-mail to sign in with
 * @throws AppError not_found, user_exists, invalid_input (the branch was closed meanwhile)
 */
export async function acceptInvitation(input: AcceptInvitation, origin: Origin): Promise<{ email: string }> {
  const { token, name, password, language } = input;
  const where = { tokenHash: hashOfToken(token), ...open() };
  const none = () => new AppError("not_found", "noInvitation");
  if ((await prisma.invitation.count({ where })) === 0) throw none(); // before the slow part
  const passwordHash = await hashPassword(password);
  return prisma.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where });
    if (!invitation) throw none();
    const { email } = await makeInvitedUser(tx, invitation, { name, passwordHash, language }, origin);
    return { email }; // and nothing else: it goes to a browser
  });
}
