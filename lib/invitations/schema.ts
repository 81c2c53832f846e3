import { z } from "zod";
import { languages } from "@/lib/i18n/languages";
import { CreateUserBody, NewPassword } from "@/lib/users/schema";

export const InviteBody = CreateUserBody.omit({ name: true });
export type Invite = z.infer<typeof InviteBody>;

export const RevokeInvitationBody = z.strictObject({ invitationId: z.cuid() });
export type RevokeInvitation = z.infer<typeof RevokeInvitationBody>;

const token = z.string().min(1).max(100);

export const OpenInvitationBody = z.strictObject({ token });
export type OpenInvitation = z.infer<typeof OpenInvitationBody>;

export const AcceptInvitationBody = z.strictObject({
  token,
  name: CreateUserBody.shape.name,
  password: NewPassword,
  language: z.enum(languages),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitationBody>;

/** What the invited person is told of their invitation. */
export interface InvitationView {
  email: string;
  role: Invite["role"];
  branchName: string;
  invitedByName: string;
  expiresAt: Date;
}

/** An invitation nobody took yet, as the admin sees it. */
export interface InvitationRow extends InvitationView {
  id: string;
}
