/** The largest file the desk takes. Bytes. */
export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;

/** Larger files are sent in parts of this size; the smallest that S3 allows of a part that is not the last. Bytes. */
export const PART_BYTES = 5 * 1024 * 1024;

/** In how many parts a file of this size is sent. */
export const partCount = (byteSize: number): number => Math.ceil(byteSize / PART_BYTES);
