/** The only place that builds object keys. Keys come from ids, never from a file's name. */
export const deskKeys = {
  inbox: (inboxId: string) => `desk/inbox/${inboxId}`,
  /** What everything of an applicant begins with. */
  applicants: "desk/applicants/",
  upload: (applicantId: string, uploadId: string) => `desk/applicants/${applicantId}/uploads/${uploadId}`,
  page: (applicantId: string, documentId: string, page: number) =>
    `desk/applicants/${applicantId}/documents/${documentId}/pages/${page}.jpg`,
};

export const engineKeys = {
  blob: (tenantId: string, sha256: string) => `engine/${tenantId}/blobs/${sha256}`,
  page: (tenantId: string, fileUuid: string, page: number) => `engine/${tenantId}/files/${fileUuid}/pages/${page}.jpg`,
};

/** Signed heads of an audit chain. The names sort as the numbers do, and tell by themselves what was signed. */
export const auditKeys = {
  heads: (chain: string) => `audit/heads/${chain}/`,
  head: (chain: string, sequence: bigint, hash: string) =>
    `${auditKeys.heads(chain)}${String(sequence).padStart(20, "0")}-${hash}.json`,
};

/** What the command line (lib/atlas-cli) lends to Atlas. */
export const terminalKeys = {
  file: (uploadId: string) => `terminal/${uploadId}`,
};
