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
  const facts = { ...counts, atlasBatchId: "x", documentType: "PAN", code: "X", field: "dob", reason: "EXPIRED" };
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
  const counts = { documentCount: 1, readCount: 1, problemCount: 0, events: 3, existing: false, result: "unbroken" };
  const texts = {
    atlasFlowId: "f",
    atlasBatchId: "x",
    deliveryId: "d",
    documentType: "PAN",
    code: "X-1",
    field: "dob",
  };
  const media = {
    inboxId: "i",
    senderEnd: "0123",
    contentType: "image/jpeg",
    byteSize: 9,
    problem: "GONE",
    fileCount: 2,
  };
  const files = { viewId: "v", isShared: true, exportId: "e", what: "report", format: "pdf", filters: "", rows: 1 };
  const known = { ...facts, ...counts, ...texts, ...media, ...files, expectedDocuments: ["PAN"] };
  for (const { shape } of AuditEventBody.options) {
    const type = shape.type.value;
    const all = type === "export.ended" ? { ...known, result: "complete" } : known;
    const wanted = Object.keys(shape).filter((name) => name !== "type");
    const data = Object.fromEntries(wanted.map((name) => [name, all[name as keyof typeof all]]));
    const words = trailWords(areas, { type, data, document: null }, { u: "Nila Rao" });
    expect(words).not.toBe(type);
    if (type.startsWith("user.") && "role" in shape) expect(words).toContain("Nila Rao: Officer");
    expect(areas.auditTrail.has(`kinds.${type}`), type).toBe(true);
  }
});

test("a change of a user tells what was before and after", () => {
  const data = { userId: "u", from: "OFFICER", to: "AUDITOR" };
  expect(trailWords(areas, { type: "user.role-changed", data, document: null }, { u: "Nila Rao" })).toBe(
    "Changed the role of Nila Rao from Officer to Auditor",
  );
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
