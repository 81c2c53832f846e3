import type { X509Certificate } from "node:crypto";
import { heldAt } from "../../../documents/signed/certificates";

/** Certificates between a signer and a root. */
const LONGEST_CHAIN = 8;

const isSame = (one: X509Certificate, other: X509Certificate) => one.fingerprint256 === other.fingerprint256;

const issued = (issuer: X509Certificate, certificate: X509Certificate) =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/**
 * Whether a chain of certificates, each in force at the time of signing, leads from the signer to a root that counts.
 * Revocation is not asked for: that would take a network.
 */
export function isTrusted(
  signer: X509Certificate,
  others: X509Certificate[],
  roots: X509Certificate[],
  signedAt: Date,
): boolean {
  let current = signer;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (!heldAt(current, signedAt)) return false;
    if (roots.some((root) => isSame(root, current))) return true;
    const root = roots.find((candidate) => issued(candidate, current));
    if (root) return heldAt(root, signedAt);
    const issuer = others.find(
      (candidate) => candidate.ca && !isSame(candidate, current) && issued(candidate, current),
    );
    if (!issuer) return false;
    current = issuer;
  }
  return false;
}
