"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { wordsIn } from "@/lib/i18n/catalogue";
import type { Language } from "@/lib/i18n/languages";
import { SetLanguageBody, setLanguage } from "@/lib/users/set-language";

const choose = action({
  access: "account",
  input: SetLanguageBody,
  handler: async ({ actor, input }) => {
    await setLanguage(actor, input);
    return { said: wordsIn(input.language, "shell")("languageChanged") };
  },
});

/** Keeps the user's language and draws every page anew; answers what to say about it, in the new language. */
export async function setLanguageAction(language: Language): Promise<ActionResult<{ said: string }>> {
  const result = await choose({ language });
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
