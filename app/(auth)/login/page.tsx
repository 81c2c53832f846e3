import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Brand } from "@/app/_ui/brand";
import { ownPath } from "@/lib/auth/own-path";
import { currentActor } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { listDemoUsers } from "@/lib/users/list-demo-users";
import { LoginForm } from "./_components/login-form";

export const metadata: Metadata = { title: "Sign in" };

interface LoginPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { callbackUrl, error } = await searchParams;
  const goTo = ownPath(callbackUrl);
  if (await currentActor()) redirect(goTo);
  const demoUsers = await listDemoUsers();
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <div className="w-full max-w-sm">
        <Brand className="mb-6" />
        <h1 className="font-semibold text-2xl tracking-[-0.015em]">Sign in</h1>
        <p className="mt-1 mb-5 text-ink-muted">The loan desk for document verification</p>
        <LoginForm
          goTo={goTo}
          demo={demoUsers.length > 0 ? { users: demoUsers, samplesDir: env().SAMPLES_DIR } : null}
          firstError={typeof error === "string" ? error : null}
        />
      </div>
    </main>
  );
}
