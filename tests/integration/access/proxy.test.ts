import { NextRequest } from "next/server";
import { afterEach, expect, test } from "vitest";
import { sessionCookieName } from "@/lib/auth/session-token";
import { env } from "@/lib/env";
import { contentSecurityPolicy } from "@/lib/http/content-security-policy";
import { config, proxy } from "@/proxy";

const variables = { ...env() };
afterEach(() => Object.assign(env(), variables));

function ask(path: string, { method = "GET", signedIn = false } = {}) {
  const headers: HeadersInit = signedIn ? { cookie: `${sessionCookieName()}=x` } : {};
  return proxy(new NextRequest(`http://desk.test${path}`, { method, headers }));
}

/** What Next hands to the page as a request header. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

test.each([
  ["/applicants", "/login?callbackUrl=%2Fapplicants"],
  ["/admin/batches?q=a&status=FAILED", "/login?callbackUrl=%2Fadmin%2Fbatches%3Fq%3Da%26status%3DFAILED"],
  ["/applicants?q=a&_rsc=1x", "/login?callbackUrl=%2Fapplicants%3Fq%3Da"],
  ["/", "/login"],
])("a visitor without a session is led from %s to the sign-in page and back", (path, location) => {
  const response = ask(path);
  expect([response.status, response.headers.get("location")]).toEqual([307, `http://desk.test${location}`]);
});

test("the sign-in page, that of upload links, signed-in users and form actions pass", () => {
  expect(ask("/login").headers.get("location")).toBeNull();
  expect(ask("/send/hi").headers.get("location")).toBeNull();
  expect(ask("/applicants", { signedIn: true }).headers.get("location")).toBeNull();
  expect(ask("/applicants", { method: "POST" }).headers.get("location")).toBeNull();
});

test("a language chosen on the sign-in page is kept in a cookie that scripts do not see, and leaves the address", () => {
  const response = ask("/login?callbackUrl=%2Fapplicants&language=hi");
  const location = "http://desk.test/login?callbackUrl=%2Fapplicants";
  expect([response.status, response.headers.get("location")]).toEqual([307, location]);
  expect(response.headers.get("set-cookie")).toMatch(/^patra-language=hi; Path=\/;.*HttpOnly; SameSite=lax$/);
});

test("a language the desk does not speak, or one asked for elsewhere, changes nothing", () => {
  for (const path of ["/login?language=xx", "/login?language=hi-IN", "/applicants?language=hi"]) {
    const response = ask(path, { signedIn: true });
    expect([response.headers.get("location"), response.headers.get("set-cookie")]).toEqual([null, null]);
  }
});

test("a page is told its own address, whatever the caller claims", () => {
  const headers = { cookie: `${sessionCookieName()}=x`, "x-patra-path": "/elsewhere", "x-nonce": "known" };
  const response = proxy(new NextRequest("http://desk.test/applicants?q=a&_rsc=1", { headers }));
  expect(passedOn(response, "x-patra-path")).toBe("/applicants?q=a");
  expect(passedOn(response, "x-nonce")).not.toBe("known");
});

test("each page gets a policy with a nonce of its own", () => {
  const [one, other] = [ask("/login"), ask("/login")];
  const nonce = passedOn(one, "x-nonce");
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(one.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
  expect(passedOn(one, "content-security-policy")).toBe(one.headers.get("content-security-policy"));
  expect(passedOn(other, "x-nonce")).not.toBe(nonce);
});

test("the policy lets only the request's own scripts run, and nobody frame the desk", () => {
  const directives = Object.fromEntries(
    contentSecurityPolicy("N")
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );
  expect(directives["script-src"]).toEqual(["'self'", "'nonce-N'", "'strict-dynamic'"]);
  expect(directives).toMatchObject({
    "default-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "worker-src": ["'self'", "blob:"],
  });
});

test.each([
  [
    "the store's own address",
    { S3_ENDPOINT: "https://store.test:9000/base", S3_FORCE_PATH_STYLE: true },
    "https://store.test:9000",
  ],
  [
    "the bucket's host",
    { S3_ENDPOINT: "https://s3.test", S3_BUCKET: "papers", S3_FORCE_PATH_STYLE: false },
    "https://papers.s3.test",
  ],
])("files may be sent to %s and to nowhere else", (_, store, origin) => {
  Object.assign(env(), store);
  expect(contentSecurityPolicy("N")).toContain(`connect-src 'self' ${origin};`);
});

test("development may evaluate code to reload, production may not", () => {
  expect(contentSecurityPolicy("N")).not.toContain("unsafe-eval");
  Object.assign(env(), { NODE_ENV: "development" });
  expect(contentSecurityPolicy("N")).toContain("'unsafe-eval'");
});

test.each([
  ["/applicants", true],
  ["/login", true],
  ["/", true],
  ["/apinions", true],
  ["/v2x", true],
  ["/api/batches", false],
  ["/v2/verification/multiupload", false],
  ["/v1", false],
  ["/_next/static/chunks/a.js", false],
  ["/icon.svg", false],
])("whether the proxy runs for %s: %s", (path, runs) => {
  expect(new RegExp(`^${config.matcher[0]}$`).test(path)).toBe(runs);
});
