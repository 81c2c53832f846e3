"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";

/** Recovery codes, shown this once. `onKept` leaves them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useWords("secondFactor");
  return (
    <div className="grid gap-4">
      <Alert tone="ok" live title={t("codes.title")}>
        {t("codes.advice")}
      </Alert>
      <ul
        aria-label={t("codes.label")}
        className="grid gap-x-6 gap-y-1 rounded-md bg-sunken p-4 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2 border-t pt-4">
        <CopyButton text={codes.join("\n")} />
        <Button variant="primary" onClick={onKept}>
          {t("codes.kept")}
        </Button>
      </div>
    </div>
  );
}
