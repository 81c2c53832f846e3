import { ChevronDown } from "lucide-react";
import { useWords } from "#use-words";
import type { Role } from "@/lib/auth/actor";

export interface ShellUser {
  name: string;
  email: string;
  role: Role;
  branchName: string;
}

/** Of the button that opens the account's menu. */
export const faceStyle = "inline-flex h-10 items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunken";

/** Who is signed in, as it stands on that button. */
export function AccountFace({ user }: { user: ShellUser }) {
  const t = useWords("ui");
  const initials = user.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return (
    <>
      <span
        aria-hidden="true"
        className="inline-flex size-7 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-xs"
      >
        {initials}
      </span>
      <span className="sr-only">{t("menu.of")}</span>
      <span className="flex flex-col leading-tight max-md:sr-only">
        <span className="font-medium text-sm">{user.name}</span>
        <span className="text-ink-faint text-xs">{user.branchName}</span>
      </span>
      <ChevronDown aria-hidden="true" className="size-4 text-ink-faint" />
    </>
  );
}
