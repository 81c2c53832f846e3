import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isSecure, sessionCookieName } from "@/lib/auth/session-token";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";
import { isLanguage, LANGUAGE_COOKIE, type Language } from "@/lib/i18n/languages";

/** A year. */
const LANGUAGE_COOKIE_SECONDS = 365 * 24 * 3600;

/** What a visitor may open who is not signed in. */
const openPages = new Set(["/login", "/invitation"]);
/** Pages of upload links, opened by applicants. */
const UPLOAD_LINKS = "/send/";

/** Next's own marker of a page asked for by script; no part of the address a person sees. */
const SCRIPT_MARKER = "_rsc";

/**
 * Runs before every page: gives it a nonce and its policy, tells it its own address, and leads who has no session cookie
 * to the sign-in page. The cookie is only looked at, not checked: that, and who may see what, is each page's own business.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const shown = new URLSearchParams(searchParams);
  shown.delete(SCRIPT_MARKER);
  const path = shown.size > 0 ? `${pathname}?${shown}` : pathname;

  const language = searchParams.get("language");
  if (pathname === "/login" && isLanguage(language)) return keepLanguage(request, language);

  const isReading = request.method === "GET" || request.method === "HEAD"; // a form's action answers for itself
  const isPublic = openPages.has(pathname) || pathname.startsWith(UPLOAD_LINKS);
  if (isReading && !isPublic && !request.cookies.has(sessionCookieName())) {
    const login = request.nextUrl.clone();
    login.pathname = "/login";
    login.search = pathname === "/" ? "" : `?callbackUrl=${encodeURIComponent(path)}`;
    return NextResponse.redirect(login);
  }

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-patra-path", path);
  const requestId = randomUUID();
  headers.set("x-request-id", requestId);
  headers.set("content-security-policy", policy); // where Next looks for the nonce of its own scripts
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  return response;
}

/** A visitor's choice on the sign-in page: kept in this browser, then the page again without it. */
function keepLanguage(request: NextRequest, language: Language): NextResponse {
  const address = request.nextUrl.clone();
  address.searchParams.delete("language");
  const response = NextResponse.redirect(address);
  response.cookies.set(LANGUAGE_COOKIE, language, {
    ...{ path: "/", sameSite: "lax", httpOnly: true, secure: isSecure(), maxAge: LANGUAGE_COOKIE_SECONDS },
  });
  return response;
}

export const config = {
  // Bodies of matched requests are cut at 10 MB, so the APIs stay outside; static files need no policy.
  matcher: ["/((?!api/|v1/|v2/|v3/|v1$|v2$|v3$|_next/static|_next/image|icon\\.svg).*)"],
};
