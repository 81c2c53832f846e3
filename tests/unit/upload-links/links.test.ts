import { expect, test } from "vitest";
import { checklistOf } from "@/lib/applicants/checklist";
import { linkChecklist } from "@/lib/upload-links/link-checklist";
import { sendPageHtml } from "@/lib/upload-links/page/html";
import { linkState } from "@/lib/upload-links/state";
import { hashToken, newToken } from "@/lib/upload-links/token";

const now = new Date("2026-11-28T10:00:00Z");
const link = { expiresAt: new Date("2026-11-29T10:00:00Z"), isSingleUse: false, finishedAt: null, revokedAt: null };

test("a link is open until it ends, is closed by hand, or is used where it is for one use", () => {
  expect(linkState(link, now)).toBe("open");
  expect(linkState({ ...link, expiresAt: now }, now)).toBe("expired");
  expect(linkState({ ...link, revokedAt: now }, now)).toBe("revoked");
  expect(linkState({ ...link, finishedAt: now }, now)).toBe("open");
  expect(linkState({ ...link, finishedAt: now, isSingleUse: true }, now)).toBe("finished");
});

test("a token has 256 bits of chance, and what is kept of it is another text", () => {
  const tokens = Array.from({ length: 50 }, newToken);
  expect(new Set(tokens).size).toBe(50);
  for (const token of tokens) {
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(hashToken(token)).not.toContain(token);
  }
});

const document = {
  id: "1",
  documentTypes: ["PAN"],
  state: "DONE" as const,
  reviewState: "PENDING" as const,
  reviews: [],
};
const told = (documents: Parameters<typeof checklistOf>[1], isWaiting = false) =>
  linkChecklist(checklistOf(["PAN"], documents), isWaiting)[0];

test("the applicant is told what is needed, what came, and why something must be sent again", () => {
  const refused = { ...document, reviewState: "ASKED_AGAIN" as const, reviews: [{ reason: "EXPIRED" }] };
  expect(told([])).toMatchObject({ state: "missing", reason: null });
  expect(told([document])).toMatchObject({ state: "received" });
  expect(told([{ ...document, reviewState: "APPROVED" }])).toMatchObject({ state: "accepted" });
  expect(told([refused])).toMatchObject({ state: "again", reason: "EXPIRED" });
  expect(told([refused], true)).toMatchObject({ state: "pending" });
  expect(told([refused, document])).toMatchObject({ state: "received", reason: null });
});

test.each(["en", "hi"] as const)("the page in %s is one small file that runs alone", (language) => {
  const html = sendPageHtml(language, "abc");
  expect(html).toContain('<script nonce="abc">');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/(src|href)="https?:/);
  expect(Buffer.byteLength(html)).toBeLessThan(40_000);
});
