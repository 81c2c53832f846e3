import "server-only";
import { keepConsent } from "@/lib/consent/keep-consent";
import { prisma } from "@/lib/db/client";
import { type Caller, requireLink } from "./require-link";
import type { LinkConsent } from "./schema";

/** Writes down what the holder of a link answered to the notice. @throws AppError as requireLink; notice_outdated */
export async function consentByLink({ token, ...answer }: LinkConsent, caller: Caller): Promise<void> {
  const { id: uploadLinkId, applicant } = await requireLink(token, caller);
  await prisma.$transaction((tx) =>
    keepConsent(tx, { ...caller, uploadLinkId }, { applicant, ...answer, way: "BY_LINK" }),
  );
}
