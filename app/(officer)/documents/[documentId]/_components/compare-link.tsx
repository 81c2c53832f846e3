import { Columns2 } from "lucide-react";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import type { Actor } from "@/lib/auth/actor";
import { findReplaced } from "@/lib/documents/find-replaced";
import { words } from "@/lib/i18n/words";

/** The way to the document beside the one it came in place of, where there is one. */
export async function CompareLink({ actor, documentId }: { actor: Actor; documentId: string }) {
  if ((await findReplaced(actor, documentId)) === null) return null;
  const t = await words("compare");
  return (
    <Button asChild>
      <Link href={`/documents/${documentId}/compare`}>
        <Columns2 aria-hidden="true" />
        {t("open")}
      </Link>
    </Button>
  );
}
