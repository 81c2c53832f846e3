import { pipeline } from "node:stream/promises";
import { S3Error } from "./errors.mjs";

/** Headers an object keeps and gives back. */
const keptHeaders = ["content-type", "content-disposition", "cache-control", "content-encoding", "content-language"];

function headersToKeep(headers) {
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.includes(name) || name.startsWith("x-amz-meta-"));
  const { "content-encoding": encoding, ...rest } = Object.fromEntries(kept);
  const ownEncoding = encoding?.replace(/\s*aws-chunked,?\s*/i, "");
  return ownEncoding ? { ...rest, "content-encoding": ownEncoding } : rest;
}

/** @returns {{ start, end } | undefined} both ends included, bytes @throws S3Error InvalidRange */
function readRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (!match[1] && !match[2])) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  if (start > end) throw new S3Error("InvalidRange", "The range lies outside the object");
  return { start, end };
}

async function sendObject({ method, bucket, key, query, headers, files, reply, response }) {
  const object = await files.require(bucket, key);
  const range = readRange(headers.range, object.size);
  const overrides = keptHeaders.flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value]];
  });
  const wantsChecksums = (headers["x-amz-checksum-mode"] ?? "").toUpperCase() === "ENABLED" && !range;
  const fields = {
    "content-type": "binary/octet-stream",
    ...object.headers,
    ...Object.fromEntries(overrides),
    ...(wantsChecksums ? object.sums : {}),
    ...(range ? { "content-range": `bytes ${range.start}-${range.end}/${object.size}` } : {}),
    etag: `"${object.etag}"`,
    "last-modified": new Date(object.modified).toUTCString(),
    "accept-ranges": "bytes",
    "content-length": range ? range.end - range.start + 1 : object.size,
  };
  if (method === "HEAD" || object.size === 0) return reply.empty(range ? 206 : 200, fields);
  response.writeHead(range ? 206 : 200, fields);
  await pipeline(files.read(bucket, object, range), response);
}

async function putObject({ bucket, key, headers, request, authentication, files, reply }) {
  if (headers["if-none-match"] === "*" && (await files.find(bucket, key))) {
    throw new S3Error("PreconditionFailed", "An object with this key exists");
  }
  const received = await files.receive(bucket, request, { headers, authentication });
  await files.commit(bucket, key, { ...received, headers: headersToKeep(headers) });
  const encryption = headers["x-amz-server-side-encryption"];
  return reply.empty(200, {
    etag: `"${received.etag}"`,
    ...received.sums,
    ...(encryption ? { "x-amz-server-side-encryption": encryption } : {}),
  });
}

async function copyObject({ bucket, key, headers, files, reply }) {
  const [sourceBucket, ...rest] = decodeURIComponent(headers["x-amz-copy-source"]).replace(/^\//, "").split("/");
  const source = { bucket: sourceBucket, object: await files.require(sourceBucket, rest.join("/")) };
  const copied = await files.copy(bucket, source);
  await files.commit(bucket, key, { ...copied, key });
  return reply.xml(200, {
    CopyObjectResult: { ETag: `"${copied.etag}"`, LastModified: new Date(copied.modified).toISOString() },
  });
}

function listParts({ bucket, key, query, multipart, reply }, uploadId) {
  const after = Number(query.get("part-number-marker") ?? 0);
  const most = Math.min(Number(query.get("max-parts") ?? 1000), 1000);
  const { parts, truncated } = multipart.listParts(bucket, key, uploadId, { after, most });
  return reply.xml(200, {
    ListPartsResult: {
      ...{ Bucket: bucket, Key: key, UploadId: uploadId, PartNumberMarker: after, MaxParts: most },
      IsTruncated: truncated,
      NextPartNumberMarker: truncated ? parts.at(-1).number : undefined,
      Part: parts.map(({ number, size, etag, sums }) => ({
        PartNumber: number,
        ETag: `"${etag}"`,
        Size: size,
        ChecksumSHA256: sums["x-amz-checksum-sha256"],
      })),
    },
  });
}

async function answerMultipart(context) {
  const { method, bucket, key, query, headers, request, authentication, multipart, reply } = context;
  if (method === "POST" && query.has("uploads")) {
    const UploadId = multipart.begin(bucket, key, headersToKeep(headers), headers["x-amz-checksum-algorithm"]);
    return reply.xml(200, { InitiateMultipartUploadResult: { Bucket: bucket, Key: key, UploadId } });
  }
  const uploadId = query.get("uploadId");
  if (method === "PUT") {
    const part = { uploadId, partNumber: Number(query.get("partNumber")) };
    const received = await multipart.receivePart(bucket, key, part, request, { headers, authentication });
    return reply.empty(200, { etag: `"${received.etag}"`, ...received.sums });
  }
  if (method === "POST") {
    const etag = await multipart.complete(bucket, key, uploadId, await context.readText());
    return reply.xml(200, { CompleteMultipartUploadResult: { Bucket: bucket, Key: key, ETag: `"${etag}"` } });
  }
  if (method === "DELETE") {
    await multipart.abort(bucket, key, uploadId);
    return reply.empty(204);
  }
  if (method === "GET") return listParts(context, uploadId);
  throw new S3Error("MethodNotAllowed", `${method} is not allowed on an upload in parts`);
}

/** Requests for one object, after authentication. */
export async function answerObjectRequest(context) {
  const { method, bucket, key, query, headers, files, reply } = context;
  await files.requireBucket(bucket);
  if (query.has("uploads") || query.has("uploadId")) return answerMultipart(context);
  if (method === "GET" || method === "HEAD") return sendObject(context);
  if (method === "PUT" && headers["x-amz-copy-source"]) return copyObject(context);
  if (method === "PUT") return putObject(context);
  if (method === "DELETE") {
    await files.remove(bucket, key);
    return reply.empty(204);
  }
  throw new S3Error("MethodNotAllowed", `${method} is not allowed on an object`);
}
