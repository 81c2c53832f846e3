import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { ClientWords } from "@/lib/i18n/client-words";
import { htmlLanguages } from "@/lib/i18n/languages";
import { currentLanguage, words } from "@/lib/i18n/words";
import { devanagari } from "./_ui/devanagari";
import { EarlyPress } from "./_ui/early-press/early-press";
import { ThemeProvider } from "./_ui/theme-provider";
import { Toaster } from "./_ui/toaster";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("shell");
  return {
    title: { default: "Patra", template: "%s · Patra" },
    description: t("description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcfb" },
    { media: "(prefers-color-scheme: dark)", color: "#161e24" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A nonce belongs to one request, so no page may be rendered ahead of it.
  await connection();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang={htmlLanguages[await currentLanguage()]}
      suppressHydrationWarning
      className={`${GeistSans.variable} ${GeistMono.variable} ${devanagari.variable}`}
    >
      <body>
        <EarlyPress nonce={nonce} />
        <ThemeProvider nonce={nonce}>
          <ClientWords areas={["ui"]}>
            {children}
            <Toaster />
          </ClientWords>
        </ThemeProvider>
      </body>
    </html>
  );
}
