import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { S3Error } from "./errors.mjs";

/** CRC-32C (Castagnoli, RFC 3720 appendix B.4), reflected polynomial. */
const crc32cTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0x82f63b78 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32c(bytes, previous) {
  let value = ~previous;
  for (const byte of bytes) value = crc32cTable[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

/** CRC-64/NVME: reflected polynomial 0x9a6c9329ac4bc9b5. Kept in two halves, since BigInt is some 50 times slower. */
const crc64Table = Array.from({ length: 256 }, (_, byte) => {
  let value = BigInt(byte);
  for (let bit = 0; bit < 8; bit++) value = value & 1n ? 0x9a6c9329ac4bc9b5n ^ (value >> 1n) : value >> 1n;
  return [Number(value >> 32n), Number(value & 0xffffffffn)];
});

function runningCrc(step) {
  let value = 0;
  return {
    update: (chunk) => {
      value = step(chunk, value);
    },
    digest: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value >>> 0);
      return bytes.toString("base64");
    },
  };
}

function runningCrc64() {
  let high = 0xffffffff;
  let low = 0xffffffff;
  return {
    update: (chunk) => {
      for (const byte of chunk) {
        const [tableHigh, tableLow] = crc64Table[(low ^ byte) & 255];
        low = (((low >>> 8) | (high << 24)) ^ tableLow) >>> 0;
        high = ((high >>> 8) ^ tableHigh) >>> 0;
      }
    },
    digest: () => {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE(~high >>> 0, 0);
      bytes.writeUInt32BE(~low >>> 0, 4);
      return bytes.toString("base64");
    },
  };
}

const runningHash = (algorithm) => {
  const hash = createHash(algorithm);
  return { update: (chunk) => hash.update(chunk), digest: () => hash.digest("base64") };
};

const algorithms = {
  "x-amz-checksum-crc32": () => runningCrc((chunk, value) => crc32(chunk, value)),
  "x-amz-checksum-crc32c": () => runningCrc(crc32c),
  "x-amz-checksum-crc64nvme": runningCrc64,
  "x-amz-checksum-sha1": () => runningHash("sha1"),
  "x-amz-checksum-sha256": () => runningHash("sha256"),
  "content-md5": () => runningHash("md5"),
};

/** The checksum headers this store knows. */
export const checksumHeaders = Object.keys(algorithms);

/**
 * Watches a body for every checksum its headers promise, in the header or in an announced trailer.
 * @returns update(chunk), and verify(trailers) which gives the checksums to keep and echo
 * @throws S3Error BadDigest from verify, InvalidRequest for an unknown announced algorithm
 */
export function expectChecksums(headers) {
  const announced = (headers["x-amz-trailer"] ?? "").split(",").map((name) => name.trim().toLowerCase());
  const names = checksumHeaders.filter((name) => headers[name] !== undefined || announced.includes(name));
  const unknown = announced.find((name) => name.startsWith("x-amz-checksum-") && !algorithms[name]);
  if (unknown) throw new S3Error("InvalidRequest", `The checksum ${unknown} is not supported`);
  const running = names.map((name) => [name, algorithms[name]()]);
  return {
    update: (chunk) => {
      for (const [, sum] of running) sum.update(chunk);
    },
    verify: (trailers) => {
      const kept = {};
      for (const [name, sum] of running) {
        const actual = sum.digest();
        if ((headers[name] ?? trailers[name]) !== actual) {
          throw new S3Error("BadDigest", `The ${name} you specified did not match what was received`);
        }
        if (name !== "content-md5") kept[name] = actual;
      }
      return kept;
    },
  };
}
