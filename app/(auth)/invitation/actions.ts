"use server";

import { publicAction } from "@/lib/http/public-action";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { AcceptInvitationBody, OpenInvitationBody } from "@/lib/invitations/schema";

const look = publicAction({
  input: OpenInvitationBody,
  handler: ({ input }) => openInvitation(input),
});

const accept = publicAction({
  input: AcceptInvitationBody,
  handler: ({ input, origin }) => acceptInvitation(input, origin),
});

/** What an invitation says, for whoever has its link. */
export async function openInvitationAction(token: string) {
  return look({ token });
}

/** Makes the invited user; answers the e-mail to sign in with. */
export async function acceptInvitationAction(token: string, form: FormData) {
  return accept({ ...Object.fromEntries(form), token });
}
