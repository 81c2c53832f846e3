import { assignApplicant } from "@/lib/applicants/assign-applicant";
import type { Actor } from "@/lib/auth/actor";
import { addComment } from "@/lib/comments/add-comment";
import { prisma } from "@/lib/db/client";

/** The number the demo's comment is sent under: it is written once, however often the demo is started. */
const SEND_KEY = "5d0f6a52-6f0e-4c3e-9c6a-2b1f8f6f1c11";

/** One officer hands an applicant to another and says why. Safe to repeat: what was changed since stays. */
export async function seedTeamwork(actors: Actor[]): Promise<void> {
  const actorOf = (email: string) => {
    const found = actors.find((actor) => actor.email === email);
    if (!found) throw new Error(`The demo has no user ${email}`);
    return found;
  };
  const [rohan, asha] = [actorOf("rohan@patra.example"), actorOf("asha@patra.example")];
  const applicant = await prisma.applicant.findFirst({
    where: { createdById: rohan.id },
    orderBy: { createdAt: "asc" },
  });
  const written = { authorId_sendKey: { authorId: rohan.id, sendKey: SEND_KEY } };
  if (!applicant || (await prisma.comment.findUnique({ where: written }))) return;
  const applicantId = applicant.id;
  await assignApplicant(rohan, { applicantId, assigneeId: asha.id });
  const text = `@${asha.name} I am at the branch fair until Friday. The bank statement is still missing, could you ask for it?`;
  await addComment(rohan, { applicantId, text, sendKey: SEND_KEY });
}
