const KEPT = "patra.slash-key";

/** Whether the key / opens the search in this browser: a shortcut of one character can be switched off (WCAG 2.1.4). */
export function hasSlashKey(): boolean {
  try {
    return window.localStorage.getItem(KEPT) !== "off";
  } catch {
    return true; // a browser that keeps nothing keeps no choice either
  }
}

export function keepSlashKey(isOn: boolean): void {
  try {
    window.localStorage.setItem(KEPT, isOn ? "on" : "off");
  } catch {
    // As above: the choice is this page's then.
  }
}

const typingPlaces = "input, textarea, select, [contenteditable], [role=combobox], [role=menu]";

/** Whether this press asks for the search: / alone, not while something is typed, chosen or asked in a dialog. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typingPlaces) || document.querySelector("dialog[open], [role=dialog]")) return false;
  return hasSlashKey();
}
