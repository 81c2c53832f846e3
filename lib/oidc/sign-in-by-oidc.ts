import "server-only";
import { z } from "zod";
import { releaseApplicants } from "@/lib/applicants/release-applicants";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import type { Origin } from "@/lib/auth/origin";
import { type NewSession, startSession } from "@/lib/auth/start-session";
import { prisma, type Tx, type User } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { makeInvitedUser } from "@/lib/invitations/make-invited-user";
import { open } from "@/lib/invitations/open";
import { keepAnAdmin } from "@/lib/users/lock-user";
import { roleOf } from "./role-of";
import type { OidcSettings } from "./settings";

/** What is read of an ID token; its signature, issuer, audience, times and nonce were checked before. */
const Claims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().trim().toLowerCase().pipe(z.email()),
  email_verified: z.literal(true),
  name: z.string().trim().min(1).max(200).optional().catch(undefined),
});

/**
 * `oidc-email`: none that the provider verified, or one of another domain. `oidc-unknown`: neither a user nor invited here.
 * `oidc-other`: that e-mail's user signs in with another account of the provider.
 */
export type OidcRefusal = "oidc-email" | "oidc-unknown" | "oidc-other" | "oidc-deactivated";
export type OidcOutcome = { session: NewSession } | { refused: OidcRefusal };

class Refused extends Error {
  constructor(readonly reason: OidcRefusal) {
    super(reason);
  }
}

/**
 * Lets somebody in whom the lender's provider has identified. They are found by the provider's own id of them; the first
 * time by their verified e-mail, as a user or by an invitation that is open. Nobody else becomes a user by it. Their role
 * follows the provider's where roles are mapped; the last admin stays one. The second factor is the provider's business.
 */
export async function signInByOidc(claims: unknown, settings: OidcSettings, origin: Origin): Promise<OidcOutcome> {
  const parsed = Claims.safeParse(claims);
  const domain = parsed.data?.email.split("@").at(-1) ?? "";
  const isAllowed = settings.domains.length === 0 || settings.domains.includes(domain);
  if (!parsed.success || !isAllowed) return { refused: "oidc-email" };
  try {
    return await prisma.$transaction(async (tx) => {
      const user = await findUser(tx, parsed.data, settings.issuer, origin);
      if (!user.active) {
        await recordAudit(
          tx,
          { ...user, origin },
          { type: "user.sign-in-refused", userId: user.id, reason: "deactivated" },
        );
        return { refused: "oidc-deactivated" };
      }
      await takeRole(tx, user, roleOf(parsed.data, settings));
      await recordAudit(tx, { ...user, origin }, { type: "user.signed-in", userId: user.id });
      return { session: await startSession(tx, { userId: user.id, method: "OIDC", origin }) };
    });
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason };
    throw error;
  }
}

type Person = Omit<User, "passwordHash">;

async function findUser(tx: Tx, claims: z.infer<typeof Claims>, issuer: string, origin: Origin): Promise<Person> {
  const { sub: subject, email, name } = claims;
  const known = await tx.externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { user: true },
  });
  if (known) return known.user;
  const user = await tx.user.findUnique({
    where: { email, apiKey: { is: null } },
    include: { identities: { where: { issuer } } },
  });
  if (user && user.identities.length > 0) throw new Refused("oidc-other");
  const person = user ?? (await invited(tx, email, name ?? email, origin));
  await tx.externalIdentity.create({ data: { issuer, subject, userId: person.id } });
  await recordAudit(tx, { ...person, origin }, { type: "user.identity-linked", userId: person.id });
  return person;
}

async function invited(tx: Tx, email: string, name: string, origin: Origin): Promise<Person> {
  const invitation = await tx.invitation.findFirst({ where: { email, ...open() } });
  if (!invitation) throw new Refused("oidc-unknown");
  return makeInvitedUser(tx, invitation, { name, passwordHash: null }, origin);
}

async function takeRole(tx: Tx, user: Person, role: Person["role"] | undefined): Promise<void> {
  if (!role || role === user.role) return;
  if (role !== "ADMIN") {
    try {
      await keepAnAdmin(tx, user.id);
    } catch (error) {
      if (error instanceof AppError && error.code === "last_admin") return; // somebody has to be able to set this right
      throw error;
    }
  }
  await tx.user.update({ where: { id: user.id }, data: { role } });
  await recordAudit(tx, systemActor, { type: "user.role-changed", userId: user.id, from: user.role, to: role });
  await releaseApplicants(tx, systemActor, user.id);
}
