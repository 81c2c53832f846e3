import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { answerBucketRequest, answerFormUpload, isFormUpload } from "./bucket-requests.mjs";
import { S3Error } from "./errors.mjs";
import { multipartUploads } from "./multipart.mjs";
import { objectFiles } from "./object-files.mjs";
import { answerObjectRequest } from "./object-requests.mjs";
import { authenticate } from "./signature.mjs";
import { xmlDocument } from "./xml.mjs";

/*
 * A small S3-compatible object store FOR DEVELOPMENT, TESTS AND DEMOS: one process, one disk, one key pair, no
 * versioning, no replication. In production point S3_* at a real one. What it does it does honestly: every request is
 * signed, every promise of a signature (key, type, length, checksum, expiry) is kept or the request refused.
 */

const largestXmlBytes = 2 * 1024 * 1024;
const exposedHeaders = "ETag, Content-Length, Content-Range, x-amz-checksum-sha256, x-amz-request-id";

/** Headers the SDK moves into a presigned URL's query count as headers; so a checksum put there binds the body too. */
function effectiveHeaders(headers, query) {
  const moved = [...query].map(([name, value]) => [name.toLowerCase(), value]);
  const known = moved.filter(([name]) => /^x-amz-(checksum-|meta-|server-side-)/.test(name));
  return { ...Object.fromEntries(known), ...headers };
}

async function readText(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestXmlBytes) throw new S3Error("EntityTooLarge", "The request's XML is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const replyWith = (response) => ({
  empty(status, headers = {}) {
    response.writeHead(status, { "content-length": 0, ...headers });
    response.end();
  },
  xml(status, tree, headers = {}) {
    response.writeHead(status, { "content-type": "application/xml", ...headers });
    response.end(xmlDocument(tree));
  },
});

function allowOrigin(request, response, origins) {
  const { origin } = request.headers;
  if (!origin || !(origins.includes("*") || origins.includes(origin))) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", exposedHeaders);
  response.setHeader("vary", "origin");
  return true;
}

function answerPreflight(request, reply, allowed) {
  if (!allowed) throw new S3Error("AccessDenied", "This origin is not allowed");
  reply.empty(200, {
    "access-control-allow-methods": "GET, PUT, POST, HEAD, DELETE",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
    "access-control-max-age": "600",
  });
}

function splitAddress(address) {
  const path = address.split("?")[0];
  const [, bucket = "", ...rest] = path.split("/");
  try {
    return { path, bucket, key: decodeURIComponent(rest.join("/")) };
  } catch {
    throw new S3Error("InvalidRequest", "The address is not well encoded");
  }
}

/**
 * Makes the store's HTTP server; the caller listens.
 * @param {{ dir: string, accessKeyId: string, secretAccessKey: string, region?: string, origins?: string[] }} settings
 * origins: who may use it from a browser
 */
export function createObjectStore({ dir, accessKeyId, secretAccessKey, region = "us-east-1", origins = ["*"] }) {
  const files = objectFiles(dir);
  const multipart = multipartUploads(files);
  const identity = { accessKeyId, secretAccessKey, region };

  async function answer(request, response, reply) {
    const allowed = allowOrigin(request, response, origins);
    if (request.method === "OPTIONS") return answerPreflight(request, reply, allowed);
    const { path, bucket, key } = splitAddress(request.url);
    const query = new URLSearchParams(request.url.split("?")[1] ?? "");
    const context = {
      request,
      response,
      reply,
      files,
      multipart,
      identity,
      method: request.method,
      bucket,
      key,
      query,
    };
    context.headers = effectiveHeaders(request.headers, query);
    context.readText = () => readText(request);
    if (isFormUpload(context)) return answerFormUpload(context);
    context.authentication = authenticate({ method: request.method, path, query, headers: request.headers }, identity);
    return key === "" ? answerBucketRequest(context) : answerObjectRequest(context);
  }

  return createServer((request, response) => {
    const requestId = randomUUID();
    response.setHeader("x-amz-request-id", requestId);
    const reply = replyWith(response);
    answer(request, response, reply).catch((error) => {
      if (response.headersSent || request.socket.destroyed) return response.destroy();
      if (!error.status) console.error("object store:", error); // the client learns only that it failed
      request.resume();
      const { status = 500, code = "InternalError" } = error.status ? error : {};
      if (request.method === "HEAD") return reply.empty(status);
      const message = error.status ? error.message : "The store failed; see its log";
      return reply.xml(status, { Error: { Code: code, Message: message, RequestId: requestId } });
    });
  });
}
