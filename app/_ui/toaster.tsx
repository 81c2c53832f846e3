"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner, type ToasterProps } from "sonner";

const knownThemes: Record<string, ToasterProps["theme"]> = { light: "light", dark: "dark", system: "system" };

/** Where short confirmations appear. Everything a person must act on stands in the page instead. */
export function Toaster() {
  const { theme } = useTheme();
  return (
    <Sonner
      theme={knownThemes[theme ?? "system"] ?? "system"}
      position="bottom-right"
      toastOptions={{
        classNames: {
          toast: "!rounded-lg !border-line !bg-surface !text-ink !font-sans",
          description: "!text-ink-muted",
        },
      }}
    />
  );
}
