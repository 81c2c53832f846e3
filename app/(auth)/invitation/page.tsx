import type { Metadata } from "next";
import { Brand } from "@/app/_ui/brand";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { InvitationForm } from "./_components/invitation-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("invitation"))("title") };
}

/** What is shown depends on what stands behind `#` in the link, which only the browser knows. */
export default async function InvitationPage() {
  const t = await words("invitation");
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <div className="w-full max-w-md">
        <div className="mb-6">
          <Brand />
        </div>
        <h1 className="mb-5 font-semibold text-2xl tracking-[-0.015em]">{t("title")}</h1>
        <ClientWords areas={["invitation", "users"]}>
          <InvitationForm />
        </ClientWords>
      </div>
    </main>
  );
}
