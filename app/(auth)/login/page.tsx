import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Brand } from "@/app/_ui/brand";
import { ownPath } from "@/lib/auth/own-path";
import { currentActor } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { oidcSettings } from "@/lib/oidc/settings";
import { listDemoUsers } from "@/lib/users/list-demo-users";
import { LanguageSwitch } from "./_components/language-switch";
import { LoginForm } from "./_components/login-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("signIn"))("title") };
}

interface LoginPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const t = await words("signIn");
  const shell = await words("shell");
  const { callbackUrl, error } = await searchParams;
  const goTo = ownPath(callbackUrl);
  if (await currentActor()) redirect(goTo);
  const demoUsers = await listDemoUsers();
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex items-center justify-between gap-4">
          <Brand />
          <LanguageSwitch query={typeof callbackUrl === "string" ? { callbackUrl } : {}} />
        </div>
        <h1 className="font-semibold text-2xl tracking-[-0.015em]">{t("title")}</h1>
        <p className="mt-1 mb-5 text-ink-muted">{shell("description")}</p>
        <ClientWords areas={["signIn"]}>
          <LoginForm
            goTo={goTo}
            demo={demoUsers.length > 0 ? { users: demoUsers, samplesDir: env().SAMPLES_DIR } : null}
            provider={oidcSettings()?.name ?? null}
            firstError={typeof error === "string" ? error : null}
          />
        </ClientWords>
      </div>
    </main>
  );
}
