import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { listKeys } from "@/lib/api-keys/list-keys";
import { requirePageActor } from "@/lib/auth/page-actor";
import { perKey } from "@/lib/auth/require-key-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listBranches } from "@/lib/users/list-branches";
import { UsersNav } from "../_components/users-nav";
import { KeyTable } from "./_components/key-table";
import { NewKeyDialog } from "./_components/new-key-dialog";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("apiKeys"))("title") };
}

export default async function KeysPage() {
  const t = await words("apiKeys");
  const actor = await requirePageActor("administer");
  const [keys, branches] = await Promise.all([listKeys(actor), listBranches(actor)]);
  return (
    <ClientWords areas={["apiKeys", "users"]}>
      <PageHeader title={t("title")} actions={<NewKeyDialog branches={branches} />}>
        {t("intro", { most: perKey.most })}
      </PageHeader>
      <UsersNav current="keys" />
      {keys.length > 0 ? (
        <KeyTable rows={keys} />
      ) : (
        <EmptyState icon={KeyRound} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      )}
    </ClientWords>
  );
}
