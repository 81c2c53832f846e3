"use client";

import { ErrorMessage } from "@/app/_ui/error-message";

export default function AccountErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorMessage {...props} />;
}
