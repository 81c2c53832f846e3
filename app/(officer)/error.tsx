"use client";

import { ErrorMessage } from "@/app/_ui/error-message";

export default function OfficerErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorMessage {...props} />;
}
