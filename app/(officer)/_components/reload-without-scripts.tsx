/** How often a browser without scripts loads the page again while work is under way. Seconds. */
const RELOAD_SECONDS = 5;

/** Stands on a page while work is under way that a browser with scripts would follow live. */
export function ReloadWithoutScripts() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(RELOAD_SECONDS)} />
    </noscript>
  );
}
