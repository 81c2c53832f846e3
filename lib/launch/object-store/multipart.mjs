import { createHash, randomUUID } from "node:crypto";
import { S3Error } from "./errors.mjs";
import { readElements, readText } from "./xml.mjs";

/** Of a part that is not the last one; S3's own limit, bytes. */
const smallestPart = 5 * 1024 * 1024;
const mostListed = 1000;
/** Completed uploads that are remembered, for who asks again because the answer was lost. */
const mostCompleted = 1000;

/** S3's ETag of an object that came in parts: the MD5 of their MD5s, and how many they are. */
function etagOfParts(etags) {
  const md5 = createHash("md5");
  for (const etag of etags) md5.update(Buffer.from(etag, "hex"));
  return `${md5.digest("hex")}-${etags.length}`;
}

/**
 * Uploads in parts. What has begun is kept in memory: after a restart of the store a client begins again, as it must
 * with any store that aborts idle uploads.
 */
export function multipartUploads(files) {
  const uploads = new Map();
  const completed = new Map();

  const remember = (uploadId, upload) => {
    completed.set(uploadId, upload);
    for (const oldest of completed.keys()) {
      if (completed.size <= mostCompleted) break;
      completed.delete(oldest);
    }
  };

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

  const join = async (uploadId, chosen) => {
    const { bucket, key, headers } = uploads.get(uploadId);
    const etag = etagOfParts(chosen.map((part) => part.etag));
    await files.commit(bucket, key, { ...(await files.join(bucket, chosen)), etag, sums: {}, headers });
    remember(uploadId, { bucket, key, etag });
    await finish(uploadId);
    return etag;
  };

  return {
    /** @param {string | undefined} algorithm whose checksum every part must then be completed with, e.g. SHA256 */
    begin(bucket, key, headers, algorithm) {
      const uploadId = randomUUID();
      uploads.set(uploadId, { bucket, key, headers, algorithm, initiated: Date.now(), parts: new Map() });
      return uploadId;
    },

    /** @returns the parts after number `after` in order, at most `most` of them, and whether more follow */
    listParts(bucket, key, uploadId, { after = 0, most = mostListed } = {}) {
      const { parts } = require(bucket, key, uploadId);
      const following = [...parts].filter(([number]) => number > after).sort(([a], [b]) => a - b);
      return {
        parts: following.slice(0, most).map(([number, part]) => ({ number, ...part })),
        truncated: following.length > most,
      };
    },

    /** @returns uploads that were neither completed nor aborted, in the order of their keys */
    listUploads(bucket, prefix) {
      return [...uploads]
        .filter(([, upload]) => upload.bucket === bucket && upload.key.startsWith(prefix))
        .map(([uploadId, { key, initiated }]) => ({ uploadId, key, initiated }))
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
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
      const listed = readElements(xml, "Part");
      const etags = listed.map((part) => readText(part, "ETag")?.replaceAll('"', "") ?? "");
      const before = completed.get(uploadId);
      if (before?.bucket === bucket && before.key === key && before.etag === etagOfParts(etags)) return before.etag;
      const upload = require(bucket, key, uploadId);
      const { parts, algorithm } = upload;
      const numbers = listed.map((part) => Number(readText(part, "PartNumber")));
      if (numbers.some((number, index) => index > 0 && number <= numbers[index - 1])) {
        throw new S3Error("InvalidPartOrder", "The parts are not listed in ascending order");
      }
      const chosen = listed.map((part, index) => {
        const received = parts.get(numbers[index]);
        if (!received || received.etag !== etags[index]) {
          throw new S3Error("InvalidPart", "A listed part was not uploaded, or its ETag differs");
        }
        const checksum = algorithm && readText(part, `Checksum${algorithm}`);
        if (algorithm && !checksum) {
          throw new S3Error("InvalidRequest", `The upload was begun with ${algorithm}: name each part's checksum`);
        }
        if (algorithm && checksum !== received.sums[`x-amz-checksum-${algorithm.toLowerCase()}`]) {
          throw new S3Error("InvalidPart", "A listed part's checksum differs");
        }
        return received;
      });
      if (chosen.length === 0) throw new S3Error("InvalidRequest", "Name at least one part");
      if (chosen.slice(0, -1).some(({ size }) => size < smallestPart)) {
        throw new S3Error("EntityTooSmall", "A part that is not the last is smaller than 5 MiB");
      }
      // Asked again, while it is joined or after, the answer is the same, as from S3.
      upload.completing ??= join(uploadId, chosen).finally(() => delete upload.completing);
      return upload.completing;
    },

    async abort(bucket, key, uploadId) {
      require(bucket, key, uploadId);
      await finish(uploadId);
    },
  };
}
