"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster as Sonner, type ToasterProps } from "sonner";
import { useWords } from "#use-words";
import { toasterMounted } from "./toast";

const knownThemes: Record<string, ToasterProps["theme"]> = { light: "light", dark: "dark", system: "system" };

/** Where short confirmations appear. Everything a person must act on stands in the page instead. */
export function ToasterHost() {
  const t = useWords("ui");
  const { theme } = useTheme();
  useEffect(toasterMounted, []); // runs after the effects of what is inside, which listens from then on
  return (
    <Sonner
      theme={knownThemes[theme ?? "system"] ?? "system"}
      position="bottom-right"
      containerAriaLabel={t("notifications")}
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border-line !bg-surface !text-ink !font-sans",
          description: "!text-ink-muted",
        },
      }}
    />
  );
}
