"use client";

import { ErrorMessage } from "@/app/_ui/error-message";

export default function AdminErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorMessage {...props} />;
}
