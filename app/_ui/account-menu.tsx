"use client";

import { lazy, Suspense, useState } from "react";
import { AccountFace, faceStyle, type ShellUser } from "./account-face";

const load = () => import("./user-menu");
/** Floating, focus and toasts are a fifth of a page's script, and few pages are opened for their menu. */
const UserMenu = lazy(() => load().then((module) => ({ default: module.UserMenu })));

/** The account's menu; what it is made of is loaded once somebody reaches for it. */
export function AccountMenu({ user }: { user: ShellUser }) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      className={faceStyle}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return; // the key of menu buttons (ARIA Authoring Practices, "Menu Button")
        event.preventDefault();
        setWanted(true);
      }}
    >
      <AccountFace user={user} />
    </button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <UserMenu user={user} />
    </Suspense>
  );
}
