import { env } from "@/lib/env";

/** Where browsers PUT files to: the endpoint itself, or the bucket's own host under it. */
function storeOrigin(): string {
  const { S3_ENDPOINT, S3_BUCKET, S3_FORCE_PATH_STYLE } = env();
  const { protocol, host, origin } = new URL(S3_ENDPOINT);
  return S3_FORCE_PATH_STYLE ? origin : `${protocol}//${S3_BUCKET}.${host}`;
}

/**
 * The Content-Security-Policy of a page (W3C CSP Level 3): only scripts that carry this request's nonce run, and what they
 * load in turn. Styles may stand in the page, as positions of boxes and bars do; nobody may frame the desk.
 */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env().NODE_ENV === "development"; // its reloading evaluates code and uses a web socket
  const directives = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": `'self' ${storeOrigin()}${isDevelopment ? " ws:" : ""}`,
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
