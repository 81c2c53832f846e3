"use client";

import { ErrorMessage } from "./_ui/error-message";

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <ErrorMessage {...props} />
    </main>
  );
}
