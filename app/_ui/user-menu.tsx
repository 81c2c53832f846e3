"use client";

import { type ComponentType, type KeyboardEvent, useState } from "react";
import { useWords } from "#use-words";
import { toast } from "./toast";
import { type ShellUser, UserButton } from "./user-button";

const loadMenu = () => import("./opened-user-menu");

/**
 * The account menu. What opens is fetched when the button is pointed at or reached by keys, so that no page waits for it:
 * it was 37 of 205 kB of script.
 */
export function UserMenu({ user }: { user: ShellUser }) {
  const t = useWords("ui");
  const [Opened, setOpened] = useState<ComponentType<{ user: ShellUser }>>();
  const fetchAhead = () => void loadMenu().catch(() => undefined); // the network is away: opening it tells so
  const open = () =>
    void loadMenu().then(
      ({ OpenedUserMenu }) => setOpened(() => OpenedUserMenu),
      () => toast.error(t("unreachable")),
    );
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    open();
  };
  if (Opened) return <Opened user={user} />;
  return (
    <UserButton
      user={user}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={open}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onKeyDown={openByKey}
    />
  );
}
