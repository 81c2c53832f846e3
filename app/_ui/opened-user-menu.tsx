"use client";

import { BookOpen, Check, Languages, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTheme } from "next-themes";
import { DropdownMenu } from "radix-ui";
import { startTransition } from "react";
import { useLanguage, useWords } from "#use-words";
import { isLanguage, languageNames, languages } from "@/lib/i18n/languages";
import { setLanguageAction } from "./actions";
import { toast } from "./toast";
import { type ShellUser, UserButton } from "./user-button";

const themes = [
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
  { value: "system", icon: Monitor },
] as const;

const itemStyle =
  "flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-base outline-none data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:text-ink-faint";

/** Theme, language and the way out; open from the start. */
export function OpenedUserMenu({ user }: { user: ShellUser }) {
  const t = useWords("ui");
  const { theme, setTheme } = useTheme();
  return (
    // Neither modal nor in a portal: the rest of the page stays readable, and the menu stays in the header's landmark.
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <UserButton user={user} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={6} className="panel z-50 w-64 p-1.5">
        <div className="px-2.5 pt-1.5 pb-2">
          <p className="font-medium">{user.name}</p>
          <p className="break-all text-ink-muted text-sm">{user.email}</p>
          <p className="mt-1 text-ink-faint text-xs">
            {t(`roles.${user.role}`)} · {user.branchName}
          </p>
        </div>
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        <DropdownMenu.Label className="eyebrow px-2.5 py-1">{t("menu.theme")}</DropdownMenu.Label>
        <DropdownMenu.RadioGroup value={theme ?? "system"} onValueChange={setTheme}>
          {themes.map(({ value, icon: Icon }) => (
            <DropdownMenu.RadioItem key={value} value={value} className={itemStyle}>
              <Icon aria-hidden="true" />
              {t(`menu.${value}`)}
              <DropdownMenu.ItemIndicator className="ml-auto">
                <Check aria-hidden="true" />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        <LanguageChoice />
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        <DropdownMenu.Item asChild className={itemStyle}>
          <Link href="/docs/api">
            <BookOpen aria-hidden="true" />
            {t("menu.documents")}
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item asChild className={itemStyle}>
          <Link href="/account">
            <UserRound aria-hidden="true" />
            {t("menu.account")}
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item className={itemStyle} onSelect={() => void signOut({ callbackUrl: "/login" })}>
          <LogOut aria-hidden="true" />
          {t("menu.signOut")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** The languages of the desk. A choice is kept at once, with the user, and said in the language chosen. */
function LanguageChoice() {
  const t = useWords("ui");
  const choose = (language: string) => {
    if (!isLanguage(language)) return;
    startTransition(async () => {
      try {
        const result = await setLanguageAction(language);
        if (result.ok) toast.success(<span lang={language}>{result.data.said}</span>);
        else toast.error(result.message);
      } catch {
        toast.error(t("menu.unreachable")); // the network is away: the language stays as it is
      }
    });
  };
  return (
    <>
      <DropdownMenu.Label className="eyebrow px-2.5 py-1">{t("menu.language")}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={useLanguage()} onValueChange={choose}>
        {languages.map((language) => (
          <DropdownMenu.RadioItem key={language} value={language} lang={language} className={itemStyle}>
            <Languages aria-hidden="true" />
            {languageNames[language]}
            <DropdownMenu.ItemIndicator className="ml-auto">
              <Check aria-hidden="true" />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}
