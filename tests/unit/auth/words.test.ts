import { expect, test } from "vitest";
import { agentWords, trailWords } from "@/app/(admin)/admin/audit/_components/trail-words";
import { batchesAddress, hasFilters } from "@/app/(admin)/admin/batches/_components/batches-address";
import { auditWords } from "@/app/(admin)/admin/batches/[batchId]/_components/audit-words";
import { signInWords } from "@/app/(auth)/login/_components/sign-in-words";
import { AuditEventBody } from "@/lib/audit/events";
import { agentOf } from "@/lib/auth/origin";
import { wordsIn } from "@/lib/i18n/catalogue";
import { generatePassword } from "@/lib/users/generate-password";

test.each([
  ["CredentialsSignin", "E-mail or password is wrong"],
  ["wait:1", "Too many wrong passwords. Try again in 1 second."],
  ["wait:40", "Too many wrong passwords. Try again in 40 seconds."],
  ["wait:121", "Too many wrong passwords. Try again in 3 minutes."],
  ["wait:<script>", "You could not be signed in. Try again in a moment."],
  ["code-wrong", "This code is not right, or was used before. Wait for the next one."],
  ["Configuration", "You could not be signed in. Try again in a moment."],
])("the refusal %s is said in plain words", (error, words) => {
  expect(signInWords(wordsIn("en", "signIn"), error)).toBe(words);
});

const areas = {
  audit: wordsIn("en", "audit"),
  documents: wordsIn("en", "documents"),
  fields: wordsIn("en", "fields"),
  review: wordsIn("en", "review"),
  auditTrail: wordsIn("en", "auditTrail"),
  flow: wordsIn("en", "flow"),
  users: wordsIn("en", "users"),
  whatsapp: wordsIn("en", "whatsapp"),
  settings: wordsIn("en", "settings"),
  queue: wordsIn("en", "queue"),
  retention: wordsIn("en", "retention"),
};
const ids = { applicantId: "a", batchId: "b", documentId: "d" };

test.each([
  ["batch.submitted", { ...ids, documentCount: 2 }, "Submitted 2 documents"],
  ["batch.sent", { ...ids, documentCount: 1, atlasBatchId: "x" }, "Atlas took 1 document"],
  ["batch.resent", { ...ids, documentCount: 1 }, "Sent 1 document again"],
  ["batch.completed", { ...ids, readCount: 2, problemCount: 0 }, "Finished: 2 documents read"],
  ["batch.completed", { ...ids, readCount: 2, problemCount: 1 }, "Finished: 2 read, 1 with a problem"],
  ["document.read", { ...ids, documentType: "PAN" }, "pan.jpg was read: PAN card"],
  [
    "document.failed",
    { ...ids, code: "FETCH_TIMEOUT" },
    "pan.jpg: The file could not be fetched for reading (FETCH_TIMEOUT)",
  ],
  ["document.field-corrected", { ...ids, field: "dob" }, "pan.jpg: Date of birth was put right"],
  ["document.rejected", { ...ids, reason: "EXPIRED" }, "pan.jpg was rejected: It is out of date"],
])("the event %s becomes a sentence", (type, { documentId, ...facts }, words) => {
  const data = type.startsWith("document.") ? { ...facts, documentId } : facts;
  const { applicantId, batchId, ...rest } = data;
  expect(auditWords(areas, { type, data: { applicantId, batchId, ...rest } }, "pan.jpg")).toBe(words);
});

test("every event a batch can have is said in words, not by its name", () => {
  const types = AuditEventBody.options.filter(({ shape }) => "batchId" in shape).map(({ shape }) => shape.type.value);
  expect(types.length).toBeGreaterThan(5);
  const counts = { documentCount: 1, readCount: 1, problemCount: 0 };
  const texts = { atlasBatchId: "x", documentType: "PAN", code: "X", field: "dob", reason: "EXPIRED" };
  const facts = { ...counts, ...texts, documentClass: "IDENTITY", atlas: "kept" };
  for (const option of AuditEventBody.options.filter(({ shape }) => "batchId" in shape)) {
    const wanted = Object.keys(option.shape).filter((name) => name !== "type");
    const data = Object.fromEntries(wanted.map((name) => [name, { ...ids, ...facts }[name as keyof typeof facts]]));
    expect(auditWords(areas, { type: option.shape.type.value, data })).not.toBe(option.shape.type.value);
  }
});

test("an event of an older version is shown by its name, not hidden", () => {
  expect(auditWords(areas, { type: "batch.sent", data: { unknown: 1 } })).toBe("batch.sent");
  expect(auditWords(areas, { type: "batch.archived", data: {} })).toBe("batch.archived");
});

test("every kind of event is said in words on the trail and in its filter, not by its name", () => {
  const facts = {
    ...ids,
    userId: "u",
    branchId: "r",
    role: "OFFICER",
    from: "ADMIN",
    to: "AUDITOR",
    reason: "deactivated",
  };
  const counts = {
    documentCount: 1,
    readCount: 1,
    problemCount: 0,
    events: 3,
    existing: false,
    mentioned: 1,
    result: "unbroken",
    count: 1,
  };
  const texts = {
    atlasFlowId: "f",
    atlasBatchId: "x",
    earlierDocumentId: "e",
    deliveryId: "d",
    documentType: "PAN",
    invitationId: "i",
    keyId: "k",
    name: "Origination",
    code: "X-1",
    field: "dob",
    commentId: "c",
  };
  const media = {
    inboxId: "i",
    senderEnd: "0123",
    contentType: "image/jpeg",
    byteSize: 9,
    problem: "GONE",
    fileCount: 2,
    ...{ chart: "result-time", filters: "from=2026-11-01", rows: 3 },
  };
  const consent = { version: "1", language: "hi", way: "BY_LINK", linkId: "l" };
  const link = { expiresAt: "2026-11-29T10:00:00Z", isSingleUse: true, mainApplicantId: "m" };
  const kept = {
    ...{ erasureId: "e", holdId: "h", jobId: "7", job: "desk.send-batch", productType: "POC_CDL" },
    ...{ documentClass: "INCOME", atlas: "erased", dueAt: "2026-12-05T00:00:00Z", rows: 3, objects: 2, proof: "p" },
  };
  const files = { viewId: "v", isShared: true, exportId: "e", what: "report", format: "pdf", filters: "", rows: 1 };
  const given = { ...consent, ...link, ...kept, ...files };
  const all = { ...facts, ...counts, ...texts, ...media, ...given, expectedDocuments: ["PAN"] };
  /** What changes from and to is not the same for all. */
  const changes: Record<string, object> = {
    "product-type.created": { to: { name: "Gold loan", expectedDocuments: ["PAN"] } },
    "product-type.changed": { from: { needsSecondApproval: false }, to: { needsSecondApproval: true } },
    "threshold.changed": { from: null, to: 0.9 },
    "retention.changed": { from: null, to: 365 },
    "access.second-factor-required": { from: [], to: ["ADMIN"] },
    "key.created": { scopes: ["results:read"] },
    "export.ended": { result: "complete" },
    "applicant.changed": { fields: ["phone"] },
  };
  for (const { shape } of AuditEventBody.options) {
    const type = shape.type.value;
    const wanted = Object.keys(shape).filter((name) => name !== "type");
    const usual = Object.fromEntries(wanted.map((name) => [name, all[name as keyof typeof all]]));
    const data = { ...usual, ...changes[type] };
    const words = trailWords(areas, { type, data, document: null }, { u: "Nila Rao" });
    expect(words).not.toBe(type);
    if (type.startsWith("user.") && "role" in shape) expect(words).toContain("Nila Rao: Officer");
    expect(areas.auditTrail.has(`kinds.${type}`), type).toBe(true);
  }
});

test.each([
  [{ from: null, to: "u" }, "Assigned the applicant to Nila Rao"],
  [{ from: "v", to: "u" }, "Assigned the applicant to Nila Rao, before: Om Sen"],
  [{ from: "v", to: null }, "Assigned the applicant to nobody in particular, before: Om Sen"],
])("the assignment %o tells who has the applicant and who had it", (change, words) => {
  const row = { type: "applicant.assigned", data: { applicantId: "a", ...change }, document: null };
  expect(trailWords(areas, row, { u: "Nila Rao", v: "Om Sen" })).toBe(words);
});

test("a change of a user tells what was before and after", () => {
  const data = { userId: "u", from: "OFFICER", to: "AUDITOR" };
  expect(trailWords(areas, { type: "user.role-changed", data, document: null }, { u: "Nila Rao" })).toBe(
    "Changed the role of Nila Rao from Officer to Auditor",
  );
});

test.each([
  [
    "product-type.changed",
    {
      productType: "POC_CDL",
      from: { expectedDocuments: ["PAN"], crossChecks: ["names"], needsSecondApproval: false },
      to: { expectedDocuments: [], crossChecks: ["names", "employers"], needsSecondApproval: true },
    },
    "Changed the product type POC_CDL: expected documents from “PAN card” to “nothing”; comparisons from “Names” to “Names, Employer”; second approval from “no” to “yes”",
  ],
  [
    "threshold.changed",
    { documentType: "PAN", field: "", from: 0.9, to: 0.95 },
    "Changed the threshold of PAN card, Every field from 90 % to 95 %",
  ],
  [
    "threshold.changed",
    { documentType: "", field: "", from: 0.5, to: null },
    "Removed the threshold of Every document, Every field, which was 50 %",
  ],
  [
    "retention.changed",
    { documentClass: "INCOME", from: null, to: 365 },
    "Changed how long Income papers are kept, from Without end to 365 days",
  ],
])("a setting's change, %s, tells what was before and after", (type, data, words) => {
  expect(trailWords(areas, { type, data, document: null }, {})).toBe(words);
});

test("where a request came from is said in the reader's language", () => {
  expect(agentWords(areas.auditTrail, "Chrome on Windows")).toBe("Chrome on Windows");
  expect(agentWords(wordsIn("hi", "auditTrail"), "Chrome on Windows")).toBe("Windows पर Chrome");
  expect(agentWords(wordsIn("hi", "auditTrail"), agentOf("curl/8.0") ?? "")).toBe("कोई और प्रोग्राम");
  expect(agentWords(areas.auditTrail, "Firefox")).toBe("Firefox");
});

test("the address of a filtered list names what is set and nothing else", () => {
  expect(batchesAddress({})).toBe("/admin/batches");
  expect(batchesAddress({ status: "FAILED", q: "a&b", mode: undefined, type: "" })).toBe(
    "/admin/batches?status=FAILED&q=a%26b",
  );
});

test("a list is narrowed by filters, not by the page one is on", () => {
  expect(hasFilters({ after: "1.c", type: "" })).toBe(false);
  expect(hasFilters({ after: "1.c", type: "PAN" })).toBe(true);
});

test("generated passwords are long, readable aloud and never the same", () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(made.length);
  for (const password of made)
    expect(password).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{5}(-[abcdefghjkmnpqrstuvwxyz2-9]{5}){3}$/);
});
