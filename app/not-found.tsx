import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { useWords } from "#use-words";
import { words } from "@/lib/i18n/words";
import { Button } from "./_ui/button";
import { MessagePage } from "./_ui/message-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("shell"))("notFound.title") };
}

export default function NotFound() {
  const t = useWords("shell");
  const ui = useWords("ui");
  return (
    <main>
      <MessagePage
        icon={FileSearch}
        title={t("notFound.heading")}
        action={
          <Button asChild variant="primary">
            <Link href="/applicants">{ui("toApplicants")}</Link>
          </Button>
        }
      >
        {t("notFound.otherBranch")}
      </MessagePage>
    </main>
  );
}
