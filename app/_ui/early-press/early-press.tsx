import { GivePress } from "./give-press";
import { HEARD, holdPress } from "./hold-press";

/**
 * No press is lost that comes before the page's scripts have.
 * @param nonce of this request's policy
 */
export function EarlyPress({ nonce }: { nonce: string | undefined }) {
  const script = `(${holdPress})(${JSON.stringify(HEARD)})`;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own function's text, with nothing put in */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
      <GivePress />
    </>
  );
}
