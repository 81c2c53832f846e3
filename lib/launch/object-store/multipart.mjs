import { createHash, randomUUID } from "node:crypto";
import { S3Error } from "./errors.mjs";
import { readElements, readText } from "./xml.mjs";

/**
 * Uploads in parts. What has begun is kept in memory: after a restart of the store a client begins again, as it must
 * with any store that aborts idle uploads.
 */
export function multipartUploads(files) {
  const uploads = new Map();

  const require = (bucket, key, uploadId) => {
    const upload = uploads.get(uploadId);
    if (!upload || upload.bucket !== bucket || upload.key !== key) {
      throw new S3Error("NoSuchUpload", "The upload does not exist; it may have been completed or aborted");
    }
    return upload;
  };

  const finish = async (uploadId) => {
    const { bucket, parts } = uploads.get(uploadId);
    uploads.delete(uploadId);
    for (const part of parts.values()) await files.discard(bucket, part);
  };

  return {
    begin(bucket, key, headers) {
      const uploadId = randomUUID();
      uploads.set(uploadId, { bucket, key, headers, parts: new Map() });
      return uploadId;
    },

    async receivePart(bucket, key, { uploadId, partNumber }, body, options) {
      const { parts } = require(bucket, key, uploadId);
      if (!(partNumber >= 1 && partNumber <= 10_000))
        throw new S3Error("InvalidArgument", "partNumber must be 1 to 10000");
      const received = await files.receive(bucket, body, options);
      const replaced = parts.get(partNumber);
      parts.set(partNumber, received);
      if (replaced) await files.discard(bucket, replaced);
      return received;
    },

    /** @param {string} xml the list of parts the client believes in @returns the ETag, S3's MD5 of MD5s */
    async complete(bucket, key, uploadId, xml) {
      const { parts, headers } = require(bucket, key, uploadId);
      const chosen = readElements(xml, "Part").map((part) => {
        const received = parts.get(Number(readText(part, "PartNumber")));
        if (!received || received.etag !== readText(part, "ETag")?.replaceAll('"', "")) {
          throw new S3Error("InvalidPart", "A listed part was not uploaded, or its ETag differs");
        }
        return received;
      });
      if (chosen.length === 0) throw new S3Error("InvalidRequest", "Name at least one part");
      const md5 = createHash("md5");
      for (const part of chosen) md5.update(Buffer.from(part.etag, "hex"));
      const etag = `${md5.digest("hex")}-${chosen.length}`;
      await files.commit(bucket, key, { ...(await files.join(bucket, chosen)), etag, sums: {}, headers });
      await finish(uploadId);
      return etag;
    },

    async abort(bucket, key, uploadId) {
      require(bucket, key, uploadId);
      await finish(uploadId);
    },
  };
}
