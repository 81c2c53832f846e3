import type { ReactNode } from "react";

interface KeptPressProps {
  onPress: () => void;
  /** A button of type submit. */
  children: ReactNode;
}

/** Keeps a press that comes before the page's script: React holds what a form submits early, and acts on it when it can. */
export function KeptPress({ onPress, children }: KeptPressProps) {
  return (
    <form action={onPress} className="contents">
      {children}
    </form>
  );
}
