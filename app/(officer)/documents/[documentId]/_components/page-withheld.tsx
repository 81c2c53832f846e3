import { EyeOff } from "lucide-react";
import { useWords } from "#use-words";

/** Stands where the page would be: a missing picture is explained, never just absent. */
export function PageWithheld({ reason }: { reason: string | null }) {
  const t = useWords("viewer");
  return (
    <div className="flex min-h-64 flex-col items-center justify-center px-6 py-12 text-center">
      <EyeOff aria-hidden="true" className="mb-3 size-7 text-ink-faint" strokeWidth={1.6} />
      <p className="font-medium">{t("noPage")}</p>
      <p className="mt-1 max-w-sm text-ink-muted">{reason ?? t("notReady")}</p>
    </div>
  );
}
