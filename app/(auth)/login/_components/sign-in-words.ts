import type { Words } from "@/lib/i18n/translator";

const refusals = {
  "code-wrong": "refused.codeWrong",
  "oidc-email": "refused.email",
  "oidc-unknown": "refused.unknown",
  "oidc-other": "refused.otherAccount",
  "oidc-deactivated": "refused.deactivated",
} as const;

/** What next-auth answers after a refusal, in plain words. `wait:<seconds>` comes from the desk's own throttle. */
export function signInWords(t: Words<"signIn">, error: string): string {
  const seconds = Number(/^wait:(\d{1,6})$/.exec(error)?.[1] ?? 0);
  if (seconds >= 120) return t("refused.waitMinutes", { count: Math.ceil(seconds / 60) });
  if (seconds > 0) return t("refused.waitSeconds", { count: seconds });
  const known = refusals[error as keyof typeof refusals];
  if (known) return t(known);
  return t(error === "CredentialsSignin" ? "refused.wrong" : "refused.other");
}
