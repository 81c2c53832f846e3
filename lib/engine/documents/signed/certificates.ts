import type { X509Certificate } from "node:crypto";

/** The common name among the lines of a certificate's subject, where signs of meaning are escaped. */
export const commonName = ({ subject }: X509Certificate): string | null =>
  /^CN=(.+)$/m.exec(subject)?.[1]?.replace(/\\(.)/g, "$1") ?? null;

/** Whether a certificate was in force at a time. */
export const heldAt = ({ validFrom, validTo }: X509Certificate, time: Date): boolean =>
  time >= new Date(validFrom) && time <= new Date(validTo);
