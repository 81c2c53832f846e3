import { S3Error } from "./errors.mjs";
import { receiveForm } from "./post-policy.mjs";
import { readElements, readText } from "./xml.mjs";

const mostKeysListed = 1000;

async function listObjects({ bucket, query, files, reply }) {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? query.get("start-after") ?? "";
  const most = Math.min(Number(query.get("max-keys") ?? mostKeysListed), mostKeysListed);
  const spell = query.get("encoding-type") === "url" ? (key) => encodeURIComponent(key).replaceAll("%2F", "/") : String;
  const matching = (await files.list(bucket, prefix)).filter(({ key }) => key > after);
  const page = matching.slice(0, most);
  const truncated = matching.length > page.length;
  reply.xml(200, {
    ListBucketResult: {
      Name: bucket,
      Prefix: spell(prefix),
      KeyCount: page.length,
      MaxKeys: most,
      IsTruncated: truncated,
      NextContinuationToken: truncated ? page.at(-1).key : undefined,
      EncodingType: query.get("encoding-type") ?? undefined,
      Contents: page.map((object) => ({
        Key: spell(object.key),
        LastModified: new Date(object.modified).toISOString(),
        ETag: `"${object.etag}"`,
        Size: object.size,
        StorageClass: "STANDARD",
      })),
    },
  });
}

/** All of them in one reply: this store holds no more than a desk's few officers have begun. */
function listUploads({ bucket, query, multipart, reply }) {
  const prefix = query.get("prefix") ?? "";
  reply.xml(200, {
    ListMultipartUploadsResult: {
      ...{ Bucket: bucket, Prefix: prefix, IsTruncated: false },
      Upload: multipart.listUploads(bucket, prefix).map(({ key, uploadId, initiated }) => ({
        ...{ Key: key, UploadId: uploadId, Initiated: new Date(initiated).toISOString() },
      })),
    },
  });
}

async function deleteObjects({ bucket, readText: readBody, files, reply }) {
  const keys = readElements(await readBody(), "Object").map((object) => readText(object, "Key"));
  if (keys.length > mostKeysListed) throw new S3Error("InvalidRequest", "At most 1000 keys are deleted in one request");
  for (const key of keys) await files.remove(bucket, key);
  reply.xml(200, { DeleteResult: { Deleted: keys.map((Key) => ({ Key })) } });
}

/** Requests for a bucket itself, after authentication. */
export async function answerBucketRequest(context) {
  const { method, bucket, query, files, reply } = context;
  if (method === "PUT" && query.size === 0) {
    await files.createBucket(bucket);
    return reply.empty(200, { location: `/${bucket}` });
  }
  await files.requireBucket(bucket);
  if (method === "HEAD") return reply.empty(200);
  if (method === "GET" && query.has("location")) return reply.xml(200, { LocationConstraint: "" });
  if (method === "GET" && query.has("object-lock")) {
    throw new S3Error("ObjectLockConfigurationNotFoundError", "This store locks no objects");
  }
  if (method === "GET" && query.has("uploads")) return listUploads(context);
  if (method === "GET") return listObjects(context);
  if (method === "POST" && query.has("delete")) return deleteObjects(context);
  if (method === "PUT" && query.has("cors")) {
    await context.readText(); // origins are the launcher's to say; the call is accepted so that set-up scripts work
    return reply.empty(200);
  }
  throw new S3Error("NotImplemented", `${method} on a bucket is not offered by this store`);
}

/** A form upload carries its own signature, in its fields. */
export async function answerFormUpload({ request, bucket, identity, files, reply }) {
  await files.requireBucket(bucket);
  const { key, received, fields } = await receiveForm(request, bucket, identity, files);
  await files.commit(bucket, key, { ...received, headers: { "content-type": fields["content-type"] } });
  const etag = `"${received.etag}"`;
  if (fields.success_action_status === "201") {
    return reply.xml(201, { PostResponse: { Bucket: bucket, Key: key, ETag: etag } }, { etag });
  }
  return reply.empty(fields.success_action_status === "200" ? 200 : 204, { etag });
}
export const isFormUpload = ({ method, key, headers }) =>
  method === "POST" && key === "" && (headers["content-type"] ?? "").startsWith("multipart/form-data");
