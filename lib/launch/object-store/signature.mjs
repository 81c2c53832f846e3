import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { S3Error } from "./errors.mjs";

/*
 * AWS Signature Version 4, the server's side (Amazon S3 API reference, "Authenticating requests").
 */

const clockSkewMs = 15 * 60 * 1000;
const longestPresignSeconds = 7 * 24 * 3600;

const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
export const sha256Hex = (data) => createHash("sha256").update(data).digest("hex");

export function isSame(left, right) {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

/** Percent-encodes everything but the unreserved characters of RFC 3986. */
const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The key a day's and region's requests are signed with. */
const signingKey = (secret, day, region) => hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), "s3"), "aws4_request");

/** Signs a string with the scope's key; lower-case hex. */
export const sign = (secret, { day, region }, text) => hmac(signingKey(secret, day, region), text).toString("hex");

/** @returns {{ day: string, region: string, scope: string }} @throws S3Error for a key or scope that is not ours */
export function readCredential(credential, { accessKeyId, region }) {
  const [key, day, signedRegion, service, end] = (credential ?? "").split("/");
  if (key !== accessKeyId) throw new S3Error("InvalidAccessKeyId", "The access key id does not exist");
  if (service !== "s3" || end !== "aws4_request" || signedRegion !== region) {
    throw new S3Error("SignatureDoesNotMatch", `The credential must be for the region ${region} and the service s3`);
  }
  return { day, region: signedRegion, scope: `${day}/${signedRegion}/s3/aws4_request` };
}

function readAmzDate(text) {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? "");
  if (!match) throw new S3Error("AccessDenied", "The request carries no valid x-amz-date");
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function readPresigned(query, now) {
  const expiresIn = Number(query.get("X-Amz-Expires"));
  if (!(expiresIn >= 1 && expiresIn <= longestPresignSeconds)) {
    throw new S3Error("AuthorizationQueryParametersError", "X-Amz-Expires must be 1 to 604800 seconds");
  }
  const signedAt = readAmzDate(query.get("X-Amz-Date"));
  if (now > signedAt + expiresIn * 1000) throw new S3Error("AccessDenied", "Request has expired");
  if (signedAt - now > clockSkewMs) throw new S3Error("AccessDenied", "Request is not valid yet");
  return {
    credential: query.get("X-Amz-Credential"),
    signedHeaders: (query.get("X-Amz-SignedHeaders") ?? "").split(";"),
    signature: query.get("X-Amz-Signature"),
    amzDate: query.get("X-Amz-Date"),
  };
}

function readAuthorization(headers, now) {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? "",
  );
  if (!match) throw new S3Error("AccessDenied", "Anonymous access is not allowed");
  const amzDate = headers["x-amz-date"];
  if (Math.abs(now - readAmzDate(amzDate)) > clockSkewMs) {
    throw new S3Error("RequestTimeTooSkewed", "The request's time is too far from the server's");
  }
  return { credential: match[1], signedHeaders: match[2].split(";"), signature: match[3], amzDate };
}

function canonicalRequest({ method, path, query, headers }, signedHeaders, payloadHash) {
  const parameters = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const values = signedHeaders.map((name) => `${name}:${(headers[name] ?? "").trim().replace(/ +/g, " ")}`);
  const encodedPath = path
    .split("/")
    .map((part) => encode(decodeURIComponent(part)))
    .join("/");
  return [method, encodedPath, parameters.join("&"), ...values, "", signedHeaders.join(";"), payloadHash].join("\n");
}

/**
 * Checks a request's signature, in its headers or its query.
 * @param request {{ method, path (as sent), query: URLSearchParams, headers }}
 * @param identity {{ accessKeyId, secretAccessKey, region }}
 * @returns what the body must still be checked against: payload hash, and for signed chunks the seed
 * @throws S3Error when it is missing, wrong, expired, or leaves an x-amz- header unsigned
 */
export function authenticate(request, identity, now = Date.now()) {
  const { query, headers } = request;
  const presigned = query.has("X-Amz-Signature");
  const { credential, signedHeaders, signature, amzDate } = presigned
    ? readPresigned(query, now)
    : readAuthorization(headers, now);
  const scope = readCredential(credential, identity);
  if (scope.day !== amzDate.slice(0, 8)) throw new S3Error("SignatureDoesNotMatch", "Date and scope disagree");
  if (!signedHeaders.includes("host")) throw new S3Error("SignatureDoesNotMatch", "The host header must be signed");

  const payloadHash =
    (presigned ? query.get("X-Amz-Content-Sha256") : undefined) ??
    headers["x-amz-content-sha256"] ??
    "UNSIGNED-PAYLOAD";
  const unsigned = Object.keys(headers).find(
    (name) =>
      name.startsWith("x-amz-") && !signedHeaders.includes(name) && !(presigned && name === "x-amz-content-sha256"),
  );
  if (unsigned) throw new S3Error("AccessDenied", `The header ${unsigned} was not signed`);

  const text = sha256Hex(canonicalRequest(request, signedHeaders, payloadHash));
  const expected = sign(identity.secretAccessKey, scope, ["AWS4-HMAC-SHA256", amzDate, scope.scope, text].join("\n"));
  if (!isSame(expected, signature)) {
    throw new S3Error("SignatureDoesNotMatch", "The calculated signature does not match the one provided");
  }
  const signChunk = (lines) => sign(identity.secretAccessKey, scope, lines.join("\n"));
  return { presigned, payloadHash, seed: { signature, amzDate, scope: scope.scope, signChunk } };
}
