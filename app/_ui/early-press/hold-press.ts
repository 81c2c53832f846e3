/** Told to the window once React has taken over what stands around the page's parts; the parts follow in a moment. */
export const HEARD = "patra:heard";

/**
 * Holds a press of a button that comes before the page's scripts, which would be lost, and gives it once the button hears
 * it; of several the last. What sends a form is left alone: React holds that by itself. It is sent as the text of this very
 * function and runs before anything else of the page, so it uses nothing from outside.
 */
export function holdPress(heard: string): void {
  let held: HTMLElement | null = null;
  const hold = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button[type=button]") : null;
    if (!button) return;
    event.stopImmediatePropagation();
    held = button;
  };
  /** React says nowhere that a part of a page hears; it notes it on the elements. Without the note it is given in the end. */
  const give = (button: HTMLElement, looksLeft: number) => {
    if (!button.isConnected) return;
    const hears = Object.keys(button).some((key) => key.startsWith("__reactProps"));
    if (hears || looksLeft === 0) button.click();
    else setTimeout(give, 50, button, looksLeft - 1);
  };
  addEventListener("click", hold, true);
  addEventListener(
    heard,
    () => {
      removeEventListener("click", hold, true);
      if (held) give(held, 100);
    },
    { once: true },
  );
}
