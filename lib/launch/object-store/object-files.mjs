import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expectChecksums } from "./checksums.mjs";
import { decodeChunks } from "./chunked-body.mjs";
import { S3Error } from "./errors.mjs";

/** S3's own limit for one PUT, bytes. */
const largestObject = 5 * 1024 ** 3;

/** A failing pipeline destroys its source; the request itself must live on to carry the refusal. */
function shield(body) {
  const shielded = new PassThrough();
  body.once("error", (error) => shielded.destroy(error)); // the client went away
  return body.pipe(shielded);
}

/*
 * On disk: <dir>/<bucket>/<name>.json says key, size, headers and the file of the data; name is the SHA-256 of the key, so
 * no key can leave the folder. The data is written first and the description is renamed into place, so a reader sees the
 * old object or the new one, whole.
 */
export function objectFiles(dir) {
  const bucketDir = (bucket) => {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new S3Error("InvalidBucketName");
    return path.join(dir, bucket);
  };
  const descriptionFile = (bucket, key) =>
    path.join(bucketDir(bucket), `${createHash("sha256").update(key).digest("hex")}.json`);
  const dataFile = (bucket, { data }) => path.join(bucketDir(bucket), data);

  async function writeDurably(file, text) {
    const temporary = `${file}.${randomUUID()}.tmp`;
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, file);
  }

  async function describe(bucket, key) {
    try {
      return JSON.parse(await readFile(descriptionFile(bucket, key), "utf8"));
    } catch (error) {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }
  }

  return {
    async createBucket(bucket) {
      await mkdir(bucketDir(bucket), { recursive: true });
    },

    async requireBucket(bucket) {
      try {
        await readdir(bucketDir(bucket));
      } catch (error) {
        if (error.code === "ENOENT") throw new S3Error("NoSuchBucket", "The bucket does not exist");
        throw error;
      }
    },

    find: describe,

    /** @throws S3Error NoSuchKey */
    async require(bucket, key) {
      const found = await describe(bucket, key);
      if (!found) throw new S3Error("NoSuchKey", "The key does not exist");
      return found;
    },

    /**
     * Streams a body to disk while its checksums are taken; a body that breaks a promise leaves nothing behind.
     * @returns {{ data, size (bytes), etag (MD5 hex), sums }}
     */
    async receive(bucket, body, { headers, authentication, largest = largestObject, smallest = 0 }) {
      const data = `${randomUUID()}.bin`;
      const file = dataFile(bucket, { data });
      const md5 = createHash("md5");
      const sha256 = createHash("sha256");
      const checksums = expectChecksums(headers);
      const trailers = {};
      let size = 0;
      const meter = new Transform({
        transform(chunk, _encoding, done) {
          size += chunk.length;
          if (size > largest) return done(new S3Error("EntityTooLarge", "The object is larger than allowed"));
          md5.update(chunk);
          sha256.update(chunk);
          checksums.update(chunk);
          done(null, chunk);
        },
      });
      const payloadHash = authentication?.payloadHash ?? "UNSIGNED-PAYLOAD";
      const decode = payloadHash.startsWith("STREAMING-") ? [decodeChunks(authentication, trailers)] : [];
      try {
        await pipeline([shield(body), ...decode, meter, createWriteStream(file, { flush: true })]);
        if (size < smallest) throw new S3Error("EntityTooSmall", "The object is smaller than allowed");
        const sums = checksums.verify(trailers);
        if (/^[0-9a-f]{64}$/.test(payloadHash) && sha256.digest("hex") !== payloadHash) {
          throw new S3Error("XAmzContentSHA256Mismatch", "The body's SHA-256 is not the signed one");
        }
        return { data, size, etag: md5.digest("hex"), sums };
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
    },

    /** Makes received data the object under a key; the data it replaces is removed. */
    async commit(bucket, key, received) {
      const before = await describe(bucket, key);
      const description = { key, modified: Date.now(), ...received };
      await writeDurably(descriptionFile(bucket, key), JSON.stringify(description));
      if (before) await rm(dataFile(bucket, before), { force: true });
    },

    async discard(bucket, received) {
      await rm(dataFile(bucket, received), { force: true });
    },

    async remove(bucket, key) {
      const before = await describe(bucket, key);
      if (!before) return;
      await rm(descriptionFile(bucket, key), { force: true });
      await rm(dataFile(bucket, before), { force: true });
    },

    async copy(bucket, source) {
      const data = `${randomUUID()}.bin`;
      await link(dataFile(source.bucket, source.object), dataFile(bucket, { data }));
      return { ...source.object, data, modified: Date.now() };
    },

    read: (bucket, object, range = {}) =>
      createReadStream(dataFile(bucket, object), { highWaterMark: 1 << 18, ...range }),

    /** Opens for appending what several received parts become. */
    async join(bucket, parts) {
      const data = `${randomUUID()}.bin`;
      const handle = await open(dataFile(bucket, { data }), "w");
      try {
        for (const part of parts) {
          for await (const chunk of createReadStream(dataFile(bucket, part))) await handle.write(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { data, size: parts.reduce((sum, part) => sum + part.size, 0) };
    },

    /** Every object whose key begins with `prefix`, in the order of the keys' bytes. */
    async list(bucket, prefix) {
      const names = (await readdir(bucketDir(bucket))).filter((name) => name.endsWith(".json"));
      const objects = [];
      for (const name of names) {
        const text = await readFile(path.join(bucketDir(bucket), name), "utf8").catch(() => undefined); // deleted just now
        const object = text && JSON.parse(text);
        if (object?.key.startsWith(prefix)) objects.push(object);
      }
      return objects.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    },
  };
}
