import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { S3Error } from "./errors.mjs";
import { isSame, sha256Hex } from "./signature.mjs";

const emptyHash = sha256Hex("");
const longestLine = 4096;

/**
 * Decodes an `aws-chunked` body: size lines, data, a last empty chunk, trailers. Signed chunks are verified one by one
 * (Amazon S3 API reference, "Transferring payload in multiple chunks").
 * @param {object} trailers filled with the trailing headers, names in lower case
 */
export function decodeChunks({ payloadHash, seed }, trailers) {
  const signed = payloadHash.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
  let pending = Buffer.alloc(0);
  let state = "size";
  let remaining = 0;
  let previousSignature = seed.signature;
  let chunkSignature = "";
  let chunkHash = createHash("sha256");

  const checkChunk = () => {
    if (!signed) return;
    const lines = ["AWS4-HMAC-SHA256-PAYLOAD", seed.amzDate, seed.scope, previousSignature, emptyHash];
    const expected = seed.signChunk([...lines, chunkHash.digest("hex")]);
    if (!isSame(expected, chunkSignature)) throw new S3Error("SignatureDoesNotMatch", "A chunk's signature is wrong");
    previousSignature = expected;
    chunkHash = createHash("sha256");
  };

  const takeLine = () => {
    const end = pending.indexOf("\r\n");
    if (end < 0) {
      if (pending.length > longestLine) throw new S3Error("InvalidRequest", "A chunk's size line is too long");
      return undefined;
    }
    const line = pending.subarray(0, end).toString("latin1");
    pending = pending.subarray(end + 2);
    return line;
  };

  const steps = {
    size: () => {
      const line = takeLine();
      if (line === undefined) return false;
      const [size, extension = ""] = line.split(";");
      if (!/^[0-9a-f]{1,8}$/i.test(size)) throw new S3Error("IncompleteBody", "A chunk's size is not a number");
      remaining = Number.parseInt(size, 16);
      chunkSignature = /chunk-signature=([0-9a-f]{64})/.exec(extension)?.[1] ?? "";
      if (remaining === 0) checkChunk();
      state = remaining === 0 ? "trailers" : "data";
      return true;
    },
    data: (push) => {
      if (pending.length === 0) return false;
      const part = pending.subarray(0, remaining);
      if (signed) chunkHash.update(part);
      push(Buffer.from(part));
      pending = pending.subarray(part.length);
      remaining -= part.length;
      if (remaining === 0) state = "data-end";
      return true;
    },
    "data-end": () => {
      if (pending.length < 2) return false;
      pending = pending.subarray(2);
      checkChunk();
      state = "size";
      return true;
    },
    trailers: () => {
      const line = takeLine();
      if (line === undefined) return false;
      const colon = line.indexOf(":");
      if (colon > 0) trailers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
      return true;
    },
  };

  return new Transform({
    transform(chunk, _encoding, done) {
      try {
        pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
        const push = (part) => this.push(part);
        while (steps[state](push));
        done();
      } catch (error) {
        done(error);
      }
    },
    flush(done) {
      done(state === "trailers" ? null : new S3Error("IncompleteBody", "The body ended before its last chunk"));
    },
  });
}
