"use client";

import { ThemeProvider as NextThemeProvider } from "next-themes";
import type { ReactNode } from "react";

/**
 * Sets the theme before the first paint. The script next-themes writes into the page carries the request's nonce;
 * in the browser the nonce is hidden from scripts, so the difference there is expected.
 */
export function ThemeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <NextThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      storageKey="patra-theme"
      nonce={typeof window === "undefined" ? nonce : ""}
    >
      {children}
    </NextThemeProvider>
  );
}
