import type { ReactNode } from "react";
import type { ExternalToast } from "sonner";

let markMounted: () => void;
const isMounted = new Promise<void>((done) => {
  markMounted = done;
});

/** Called by the place where confirmations appear, once it is there. */
export const toasterMounted = (): void => markMounted();

async function tell(kind: "success" | "error", message: ReactNode, options?: ExternalToast): Promise<void> {
  await isMounted;
  const { toast: sonner } = await import("sonner");
  sonner[kind](message, options);
}

/**
 * Short confirmations. Their library is no part of a page's first load: the toaster fetches it when somebody first
 * touches the page, and what is told before it is there waits.
 */
export const toast = {
  success: (message: ReactNode, options?: ExternalToast) => void tell("success", message, options),
  error: (message: ReactNode, options?: ExternalToast) => void tell("error", message, options),
};
