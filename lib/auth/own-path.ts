/**
 * A path of this desk to go to after signing in, or the home page. Whatever a link from elsewhere asks for, one ends on
 * this site: other origins, `//host`, `/\host` and control characters are refused by resolving as a browser would.
 */
export function ownPath(wanted: unknown): string {
  const fallback = "/";
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return fallback;
  const base = "http://desk.invalid";
  if (!URL.canParse(wanted, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(wanted, base);
  if (origin !== base || pathname.startsWith("//") || pathname === "/login") return fallback;
  return `${pathname}${search}${hash}`;
}
