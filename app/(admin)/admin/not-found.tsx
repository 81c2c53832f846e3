import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { MessagePage } from "@/app/_ui/message-page";
import { words } from "@/lib/i18n/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("shell"))("notFound.title") };
}

export default function AdminNotFound() {
  const t = useWords("shell");
  return (
    <MessagePage
      icon={FileSearch}
      title={t("notFound.heading")}
      action={
        <Button asChild variant="primary">
          <Link href="/admin/batches">{t("notFound.toBatches")}</Link>
        </Button>
      }
    >
      {t("notFound.mistyped")}
    </MessagePage>
  );
}
