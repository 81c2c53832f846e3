"use client";

import { CloudAlert, RotateCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "./button";
import { MessagePage } from "./message-page";

interface ErrorMessageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What a page shows when it could not be drawn: what to do, and a number support can look up in the log. */
export function ErrorMessage({ error, reset }: ErrorMessageProps) {
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
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" onClick={retry}>
            <RotateCw aria-hidden="true" />
            Try again
          </Button>
          <Button asChild>
            <Link href="/applicants">To the applicants</Link>
          </Button>
        </>
      }
    >
      <p>Nothing was lost. Try again in a moment; if it stays, tell your admin.</p>
      {error.digest ? (
        <p className="mt-2 text-sm">
          Number for support: <span className="font-mono">{error.digest}</span>
        </p>
      ) : null}
    </MessagePage>
  );
}
