import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { languages } from "@/lib/i18n/languages";

export const SetLanguageBody = z.strictObject({ language: z.enum(languages) });
export type SetLanguage = z.infer<typeof SetLanguageBody>;

/** Keeps the actor's own language. A preference, not an act on anybody's data: there is no audit event. */
export async function setLanguage(actor: Actor, { language }: SetLanguage): Promise<void> {
  await prisma.user.update({ where: { id: actor.id }, data: { language } });
}
