"use client";

import { CloudAlert, RotateCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useWords } from "#use-words";
import { Button } from "./button";
import { MessagePage } from "./message-page";

interface ErrorMessageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What a page shows when it could not be drawn: what to do, and a number support can look up in the log. */
export function ErrorMessage({ error, reset }: ErrorMessageProps) {
  const t = useWords("ui");
  const router = useRouter();
  // Resetting alone would draw the failed server answer again; both belong into one transition.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <MessagePage
      icon={CloudAlert}
      title={t("broken.title")}
      action={
        <>
          <Button variant="primary" onClick={retry}>
            <RotateCw aria-hidden="true" />
            {t("tryAgain")}
          </Button>
          <Button asChild>
            <Link href="/applicants">{t("toApplicants")}</Link>
          </Button>
        </>
      }
    >
      <p>{t("broken.advice")}</p>
      {error.digest ? (
        <p className="mt-2 text-sm">
          {t.rich("broken.number", {
            digest: error.digest,
            code: (digest) => <span className="font-mono">{digest}</span>,
          })}
        </p>
      ) : null}
    </MessagePage>
  );
}
