"use client";

import { useWords } from "#use-words";
import { OneTimeText } from "./one-time-text";

/** A new password, shown this once. */
export function OneTimePassword({ password, of }: { password: string; of: string }) {
  const t = useWords("users");
  return (
    <OneTimeText
      text={password}
      title={t("once.title", { name: of })}
      advice={t("once.advice")}
      label={t("once.label")}
    />
  );
}
